import Testing
import TextFolding

@Suite struct FoldedTextTests {
  @Test(
    "Soft hyphens, zero-width signs, ligatures, full width, look-alike blanks and hyphens hide no word",
    arguments: [
      ("um\u{AD}brella", "umbrella"), ("um\u{200B}bre\u{2060}l\u{FEFF}la", "umbrella"),
      ("\u{202E}um\u{2066}brel\u{200F}la\u{2069}", "umbrella"), ("o\u{FB03}ce", "office"),
      ("\u{FB01}ne \u{FB05}one", "fine stone"), ("Ｕｍｂｒｅｌｌａ １２", "Umbrella 12"),
      ("two\u{A0}blue\u{3000}hats\u{2009}", "two blue hats "),
      ("P\u{2011}7, P\u{2013}7", "P-7, P-7"),
      ("aren\u{2019}t", "aren't"), ("𝗕𝗼𝗮𝘁 𝟟", "Boat 7"), ("٤٨ and ०९", "48 and 09"),
      ("\u{FEE3}\u{FEF4}\u{FE8E}\u{FEE9}", "\u{645}\u{64A}\u{627}\u{647}"),
      ("می\u{200C}روم", "میروم"), ("止まれ！だめ？", "止まれ！だめ？"),
      ("Größe, naïve — ok…", "Größe, naïve — ok…"),
    ])
  func foldsWhatHides(written: String, folded: String) {
    #expect(written.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test("Character references of Markdown are signs where they are asked for")
  func references() {
    let text = FoldedText(
      Array("um&shy;brel&#x200B;la &amp; &#65;&unknown; &#x110000;".utf8), references: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "umbrella & A&unknown; &#x110000;")
    #expect("a&shy;b".folded == "a&shy;b")
  }

  @Test("Every byte of a folded text leads back to the signs that it was read from")
  func leadsBack() {
    let written = "a \u{AD}o\u{FB03}ce\u{200B}s, &shy;né"
    let text = FoldedText(Array(written.utf8), references: true)
    func source(_ word: String) -> String {
      let bytes = Array(word.utf8)
      guard
        let start = text.bytes.indices.first(where: { text.bytes[$0...].starts(with: bytes) })
      else { return "not there" }
      let range = text.source(of: start..<start + bytes.count)
      return String(decoding: Array(written.utf8)[range], as: UTF8.self)
    }
    #expect(source("offices") == "o\u{FB03}ce\u{200B}s")
    #expect(source("fi") == "\u{FB03}")
    #expect(source(", ") == ", ")
    #expect(source("né") == "né")
    #expect(source("a ") == "a ")
  }

  @Test("A text that reads as it is written is kept")
  func keepsPlainTexts() {
    let text = FoldedText(Array("Plain & simple: naïve".utf8), references: true)
    #expect(text.isAsWritten)
    #expect(text.source(of: 3..<9) == 3..<9)
  }

  @Test("A pattern finds in folded texts what it finds in texts as they are written")
  func patterns() {
    #expect("aren’t（x）[a–c]".foldedPattern == #"aren't\(x\)[a\-c]"#)
    #expect(#"\bma\s+y(a|b)*"#.foldedPattern == #"\bma\s+y(a|b)*"#)
  }

  @Test("Only white space and signs without width are blank")
  func blank() {
    for blank in [
      "", " \n\t", "\u{A0}\u{200B}\u{AD}", "\u{3164}\u{2800}\u{FEFF}", "\u{202E}\u{FE0F}",
    ] {
      #expect(Array(blank.utf8).isBlank)
    }
    for seen in ["x", "\u{200B}.", "—", "😀", "\u{301}"] { #expect(!Array(seen.utf8).isBlank) }
  }
}
