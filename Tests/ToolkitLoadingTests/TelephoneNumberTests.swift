import Testing
import ToolkitModel

@Suite struct `A telephone number` {
  private func address(_ printed: String, extension named: String? = nil) -> String {
    do throws(TelephoneNumberFault) {
      return try TelephoneNumber(printed: printed, extension: named).address
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("+1 646 555 0134", "tel:+16465550134"),
    ("(646) 555-0134", "tel:6465550134"),
    ("+49 (0)30 23125 0134", "tel:+4930231250134"),
    ("(+57) 601 555 0134", "tel:+576015550134"),
    ("(0)30 23125 0134", "tel:030231250134"),
    ("030/23125-0134", "tel:030231250134"),
    ("+39 06 698 0134", "tel:+39066980134"),
    ("+1.646.555.0134", "tel:+16465550134"),
    ("+33\u{A0}1\u{202F}99\u{2009}00\u{2011}12\u{2212}34", "tel:+33199001234"),
    ("+1\u{200B}646\u{AD}5550134\u{200E}", "tel:+16465550134"),
    ("911", "tel:911"), ("116 123", "tel:116123"), ("15", "tel:15"),
    ("0044 20 7946 0134", "tel:00442079460134"),
  ])
  func `dials what is printed, without the zero in brackets`(printed: String, address: String) {
    #expect(self.address(printed) == address)
  }

  @Test(arguments: [
    ("+1 646 555 0134 ext. 21", "tel:+16465550134;ext=21"),
    ("+1 646 555 0134, EXT 21", "tel:+16465550134;ext=21"),
    ("+1 646 555 0134 x21", "tel:+16465550134;ext=21"),
    ("+1 646 555 0134 #21", "tel:+16465550134;ext=21"),
    ("+1 646 555 0134;ext=21", "tel:+16465550134;ext=21"),
    ("+1 646 555 0134 poste 21", "word(\"poste\")"),
    ("+1 646 555 0134 ext. 12345678901", "badExtension(\"12345678901\")"),
  ])
  func `dials its extension behind it`(printed: String, address: String) {
    #expect(self.address(printed) == address)
  }

  @Test(arguments: [
    ("+33 1 99 00 12 34, poste 21", "21", "tel:+33199001234;ext=21"),
    ("+33 1 99 00 12 34 (داخلي ٢١)", "21", "tel:+33199001234;ext=21"),
    ("+49 30 23125 0134-21", "21", "tel:+4930231250134;ext=21"),
    ("+33 1 99 00 12 34", "21", "otherExtension(\"21\")"),
    ("+33 1 99 00 12 34 poste 21", "poste", "badExtension(\"poste\")"),
    ("21", "21", "otherExtension(\"21\")"),
  ])
  func `has an extension in any language where its author names it`(
    printed: String, named: String, address: String
  ) {
    #expect(self.address(printed, extension: named) == address)
  }

  @Test(arguments: [
    ("1-800-FLOWERS", "tel:18003569377"), ("0800 HELPERS", "tel:08004357377"),
    ("+1 646 555 HELP", "tel:+16465554357"),
    // A word beside a number is no part of it.
    ("646 555 0134 FAX", "word(\"FAX\")"), ("1-800-555-0134 TTY", "word(\"TTY\")"),
    ("112 OR 118", "word(\"OR\")"), ("1-800-flowers", "word(\"flowers\")"),
    ("0800 ПОМОЩЬ", "word(\"ПОМОЩЬ\")"),
  ])
  func `in letters is dialed by the keys that they stand on`(printed: String, address: String) {
    #expect(self.address(printed) == address)
  }

  @Test(arguments: [
    ("ring the bell", "noDigits"), ("", "noDigits"), ("646 555 O134", "mixed(\"O134\")"),
    ("646 555 0I34", "mixed(\"0I34\")"), ("112 or 118", "word(\"or\")"),
    ("112 / 118", "severalNumbers"), ("112/118", "severalNumbers"),
    ("+1 646 555 0134 +1 646 555 0135", "severalNumbers"),
    ("646 555 0134, 646 555 0135", "sign(\",\")"),
    ("646 555 0134 646 555 0135", "tooLong(20)"), ("+1 646 555", "tooShort(7)"),
    ("+44 20", "tooShort(4)"), ("7", "tooShort(1)"), ("+1 646 555 01345", "tooLong(12)"),
    ("(646 555 0134", "brackets"), ("646) 555 0134", "brackets"), ("() 646 555", "brackets"),
    ("+39 (0)6 698 0134", "zeroIsDialed(\"39\")"), ("44 (0)20 7946 0134", "zeroWithoutPlus"),
    ("+44 020 7946 0134", "zeroBehindCode(\"44\")"),
    ("+0 646 555 0134", "noCountry(\"06465550134\")"),
    ("*67 646 555 0134", "sign(\"*\")"), ("\u{202E}646 555 0134", "sign(\"\u{202E}\")"),
  ])
  func `of which it is not certain what to dial is refused`(printed: String, fault: String) {
    #expect(address(printed) == fault)
  }

  @Test
  func `dials its digits in their order, whatever script they are of and whatever parts them`()
    throws
  {
    let zeros: [UInt32] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10, 0x1D7CE]
    let separators = [
      "", " ", "\u{A0}", "\u{3000}", "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{FF0D}", ".",
      "\u{200B} ", ") (", " - ",
    ]
    let digits: [UInt32] = [2, 0, 9, 1, 8, 7, 3, 6, 5, 4]
    for zero in zeros {
      for separator in separators {
        for cut in 1..<digits.count {
          let shown = try digits.map { String(try #require(Unicode.Scalar(zero + $0))) }
          let left = shown[..<cut].joined(), right = shown[cut...].joined()
          let printed =
            separator.contains("(")
            ? "(\(left)\(separator)\(right))" : left + separator + right
          #expect(address(printed) == "tel:2091873654", "\(printed)")
        }
      }
    }
  }

  @Test func `keeps its groups in their order where they run from the right`() throws {
    #expect(try TelephoneNumber(printed: "٠١٢ ٣٤٥-٦٧٨").printed == "٠١٢ \u{200E}٣٤٥-\u{200E}٦٧٨")
    #expect(
      try TelephoneNumber(printed: "+1\u{200B} 646 555\u{200F} 0134".filter { $0 != "\u{200F}" })
        .printed == "+1 646 555 0134")
  }
}
