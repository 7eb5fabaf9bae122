import Foundation
import Testing
import ToolkitModel

@testable import Publishing

/// The terms of a text, in order.
private struct TermWords: TermTaking {
  var words: [String] = []

  mutating func take(_ term: UnsafeBufferPointer<UInt8>, key: UInt64) {
    #expect(key == TermTable.key(of: term))
    words.append(String(decoding: term, as: UTF8.self))
  }

  /// Folds texts that go on from one into the next.
  static func terms(of texts: [[UInt8]], in language: LanguageTag) -> [String] {
    var folding = SearchFolding(language: language)
    var taker = TermWords()
    for text in texts { text.withUnsafeBufferPointer { folding.add($0, to: &taker) } }
    folding.finish(to: &taker)
    return taker.words
  }
}

@Suite struct `The terms of a search` {
  private struct Vector: Decodable {
    let language: String
    let text: String
    let terms: [String]
    /// The groups of letters with which the script joins what Chinese writes in two ways.
    let han: String?
  }

  @Test func `are those that the script makes of the same text`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/search/folding.json")
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count > 55)
    for vector in vectors {
      for group in vector.han?.split(separator: " ") ?? [] {
        for letter in group.unicodeScalars {
          #expect(HanVariants.plain(letter) == group.unicodeScalars.first, "\(group)")
        }
      }
      let text = Array(vector.text.utf8)
      // In one piece, and in two wherever a letter ends.
      for cut in text.indices where text[cut] & 0xC0 != 0x80 {
        let terms = TermWords.terms(
          of: [Array(text[..<cut]), Array(text[cut...])], in: LanguageTag(vector.language))
        #expect(terms == vector.terms, "\(vector.text)")
      }
    }
  }

  @Test func `go on from one text into the next, and end where a text says so`() {
    let texts = ["war", "rant", " open"].map { Array($0.utf8) }
    #expect(TermWords.terms(of: texts, in: "fr") == ["warrant", "open"])
  }

  @Test func `a text that is no UTF-8 is no reason to stop`() {
    #expect(TermWords.terms(of: [[0xFF, 0x61, 0x62, 0xE2, 0x80]], in: "fr") == ["ab"])
  }

  @Test func `a table numbers each once, however many there are`() {
    var table = TermTable(capacity: 2)
    let words = (0..<500).map { Array("t\($0)".utf8) }
    func number(of word: [UInt8]) -> Int {
      word.withUnsafeBufferPointer { table.number(of: $0) }
    }
    #expect(words.map(number) == Array(0..<500))
    #expect(words.map(number) == Array(0..<500))
    #expect(words.indices.map { Array(table[$0]) } == words)
  }
}

@Suite struct `The index of a search` {
  /// A page of sections, whose first word is in the heading.
  private func read(
    _ order: Int, _ folder: String, _ sections: [String], by collector: inout SearchCollector
  ) {
    var made: [SearchPage.Section] = []
    var passages = Passages()
    for (order, text) in sections.enumerated() {
      if order > 0 {
        collector.startSection()
        passages.endSection()
      }
      Array(text.utf8).withUnsafeBufferPointer { passages.add($0) }
      let words = text.split(separator: " ", maxSplits: 1)
      collector.add(String(words[0]), isHeading: true)
      collector.endHeading()
      collector.add(String(words[1]))
      collector.endWord()
      made.append(
        SearchPage.Section(anchor: order > 0 ? "s\(order)" : "", heading: text))
    }
    passages.endSection()
    collector.endPage(
      SearchPage.Facts(
        order: order, folder: folder, title: "A", summary: "B", weight: 4, sections: made),
      passages: passages)
  }

  /// What some tasks know of pages that they read in this order.
  private func parts(
    of tasks: [[(order: Int, folder: String, sections: [String])]], in language: LanguageTag
  ) -> [SearchPart] {
    tasks.map { pages in
      var collector = SearchCollector(language: language)
      for page in pages { read(page.order, page.folder, page.sections, by: &collector) }
      return collector.part
    }
  }

  private func index(
    of tasks: [[(order: Int, folder: String, sections: [String])]], in language: LanguageTag = "fr"
  ) -> SearchIndex {
    SearchIndex(of: parts(of: tasks, in: language), language: language)
  }

  @Test func `has the terms in order, what they share with the one before, and where they stand`() {
    let first = (0, "a/", ["warrant judge été", "judge warn \"<"])
    let second = (1, "b/", ["étage judge"])
    let index = index(of: [[first, second]])
    // Whatever task reads a page, and when.
    #expect(self.index(of: [[second, first]]).bytes == index.bytes)
    #expect(self.index(of: [[second], [], [first]]).bytes == index.bytes)
    #expect(
      String(decoding: index.bytes, as: UTF8.self) == """
        self.HB_SEARCH={"l":"fr","s":"","p":[["a/","A","B",4,"","warrant judge été","s1",\
        "judge warn \\"\\u003c"],["b/","A","B",4,"","étage judge"]],"t":"0etage 2!\\n2e 0\\n\
        0judge 0.1!.1\\n0warn 1\\n3rant 0!"}

        """)
  }

  @Test func `leaves out short words that stand in every fourth section of many`() {
    let sections = (0..<200).map { "word\($0) " + ($0 % 3 == 0 ? "the" : "cats") }
    let many = index(of: [[(0, "a/", sections)]])
    #expect(String(decoding: many.bytes, as: UTF8.self).contains("\"s\":\"the\""))
    let few = index(of: [[(0, "a/", Array(sections[..<199]))]])
    #expect(String(decoding: few.bytes, as: UTF8.self).contains("\"s\":\"\""))
  }

  @Test(arguments: ["en", "en-GB", "EN", "es", "es-MX"])
  func `leaves out the words of which sentences are made`(
    tag: String
  ) {
    let text = "the should que para warrant"
    let file = String(
      decoding: index(of: [[(0, "a/", [text])]], in: LanguageTag(tag)).bytes, as: UTF8.self)
    #expect(file.hasSuffix(#""t":"0warrant 0"}"# + "\n"), "\(file)")
    for word in ["should", "que", "para"] { #expect(file.contains(" \(word) ")) }
  }

  @Test func `keeps all words of a language without a list`() {
    let file = String(
      decoding: index(of: [[(0, "a/", ["a the que warrant"])]], in: "vi").bytes, as: UTF8.self)
    #expect(file.contains(#""s":"""#))
    #expect(file.contains("the 0"))
  }

  @Test(arguments: ["zh-Hans", "zh-Hant", "zh"])
  func `of Chinese joins its own letters with traditional ones`(
    tag: String
  ) {
    let file = String(
      decoding: index(of: [[(0, "a/", ["签證 國门"])]], in: LanguageTag(tag)).bytes, as: UTF8.self)
    #expect(file.contains(#""h":"国國 签簽 证證 门門""#), "\(file)")
    #expect(file.contains(#""t":"0国门 0\n0签证 0!"}"#), "\(file)")
  }

  @Test func `has the passages of its sections beside it, in the same order`() {
    let parts = parts(
      of: [[(1, "b/", ["warrant judge."])], [(0, "a/", ["one <b>.", "two three."])]], in: "en")
    #expect(
      String(decoding: PassageFile(of: parts).bytes, as: UTF8.self)
        == #"self.HB_PASSAGES=["one \u003cb>.","two three.","warrant judge."]"# + "\n")
  }
}

@Suite struct `The passages of a page` {
  /// Reads texts; `\n` ends a passage, `|` a cell, `#` a section.
  private func sections(_ text: String) -> [String] {
    var passages = Passages()
    for sign in text.utf8 {
      switch sign {
      case UInt8(ascii: "\n"): passages.endPassage()
      case UInt8(ascii: "|"): passages.endCell()
      case UInt8(ascii: "#"): passages.endSection()
      default: withUnsafeBytes(of: sign) { passages.add($0.bindMemory(to: UInt8.self)) }
      }
    }
    passages.endSection()
    return passages.sections.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `are whole, a line each, section by section`() {
    #expect(sections("One two.\n\nThree.#Four?#\n#") == ["One two.\nThree.", "Four?", "", ""])
  }

  @Test func `are no labels of what comes next`() {
    let long = String(repeating: "long ", count: 12) + "row"
    #expect(
      sections("Say this\nNo.\nIn court. If so:\n\(long)\nVisa\n不要开门。")
        == ["No.\n\(long)\n不要开门。"])
  }

  @Test func `have the cells of a row beside each other`() {
    #expect(sections("|One|two|\nÉ!|\n|\n#") == ["One · two\nÉ!", ""])
  }
}
