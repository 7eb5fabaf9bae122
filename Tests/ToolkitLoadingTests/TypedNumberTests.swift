import Testing

@testable import ToolkitLoading

@Suite struct `Reading telephone numbers` {
  private func found(in text: String) -> [String] {
    let text = ScannedText(Array(text.utf8))
    return TypedNumber.ranges(in: text.bytes).map {
      String(decoding: text.bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    "+1 212 555 0100", "(212) 555-0100", "212-555-0100", "212.555.0100", "1-800-555-0100",
    "1 (800) 555-0100", "555-0100", "+442079460000", "+44 (0)20 7946 0000", "020 7946 0000",
    "(020) 7946 0000", "06 12 34 56 78", "0612345678", "06.12.34.56.78", "612 345 678",
    "+49 30 901820", "030/901820555", "030 90182055", "11 5555-0100", "0800 123 456",
    "+52 55 5555 0100", "2555 0100", "12 34 56 78", "+1-212-555-0100",
  ])
  func `finds them as people write them`(number: String) {
    #expect(found(in: "Ring \(number), or come.") == [number])
    #expect(found(in: "**\(number)**") == [number])
    #expect(found(in: "Tel.: \(number).") == [number])
    #expect(found(in: "| a | \(number) |") == [number])
  }

  @Test(arguments: [
    "on 2026-11-24 and 24.11.2026, 11/24/2026, 11-24-2026", "from 2017-2018 or 2017 2018",
    "8 U.S.C. 1357(a)(2) and 8 U.S.C. 1101-1107", "84 Fed. Reg. 35409-35414", "Pub. L. 104-208",
    "pages 998-1002", "480 U.S. 321 (1987)", "No. 2:17-cv-00123, No. 18-35015",
    "Form I-9 (2023) 1024 2048",
    "ISBN 978-0-316-76948-8", "ISBN 9780316769488", "€ 1 000 000 or 12 000 000 people",
    "1.234.567,89",
    "331 449 200", "$1234567", "10001-1234", "12-3456789", "123-45-6789", "192.168.100.200",
    "https://example.org/12/99136490/ and /2125550100", "key-20170517-story", "10 000 and 20 000",
    "at 911 or 116 117", "24 of 7 in 2026", "2015 2016 2017", "1. 2020\n2. 2021\n3. 2022",
    "40.71280, -74.00600",
    "tel:+12125550100", "1234567", "3,442,001 and 4,556,700", "10-12 14-16 hours", "§ 1234567",
    "v1.10.1000.2000",
    "26 11 2026", "A1234567 123", "4111 1111 1111 1111",
  ])
  func `leaves other numbers alone`(text: String) {
    #expect(found(in: text) == [])
  }

  @Test(arguments: [
    ("212-555-0100 24 hours a day", ["212-555-0100"]), ("at 9 555-0100", ["555-0100"]),
    ("020 7946 0000 5 days", ["020 7946 0000"]), ("5 020 7946 0000", ["020 7946 0000"]),
    ("212-555-0100 or 212-555-0101", ["212-555-0100", "212-555-0101"]),
    ("212-555-0100 212-555-0101", ["212-555-0100", "212-555-0101"]),
  ])
  func `parts them from other numbers beside them`(text: String, numbers: [String]) {
    #expect(found(in: text) == numbers)
  }

  @Test func `takes a second number for a second one`() {
    #expect(
      found(in: "212-555-0100, 212-555-0101 or 06 12 34 56 78") == [
        "212-555-0100", "212-555-0101", "06 12 34 56 78",
      ])
  }

  @Test(arguments: [
    "7 5 5 5 0 1 0", "see ٠٦١٢٣٤٥", "０６１２３４５",
    "a\u{200B}1\u{200B}2\u{200B}3\u{200B}4\u{200B}5\u{200B}6\u{200B}7",
  ])
  func `looks at every text with seven digits near each other`(text: String) {
    #expect(NumberGlance.mayHoldNumber(Array(text.utf8)))
  }

  @Test func `looks at no other`() {
    #expect(!NumberGlance.mayHoldNumber(Array("123456, été, 漢字，".utf8)))
    #expect(
      !NumberGlance.mayHoldNumber(
        Array(("1" + String(repeating: "word ", count: 30)).utf8 + Array("234567".utf8))))
  }
}
