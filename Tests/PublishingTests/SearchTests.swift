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
  }

  @Test func `are those that the script makes of the same text`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/search/folding.json")
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count > 25)
    for vector in vectors {
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
    for (order, text) in sections.enumerated() {
      if order > 0 { collector.startSection() }
      let words = text.split(separator: " ", maxSplits: 1)
      collector.add(String(words[0]), isHeading: true)
      collector.endHeading()
      collector.add(String(words[1]))
      collector.endWord()
      made.append(
        SearchPage.Section(anchor: order > 0 ? "s\(order)" : "", heading: text))
    }
    collector.endPage(
      SearchPage.Facts(
        order: order, folder: folder, title: "A", summary: "B", weight: 4, sections: made))
  }

  /// The index of pages that were read by some tasks in this order.
  private func index(of tasks: [[(order: Int, folder: String, sections: [String])]]) -> SearchIndex
  {
    SearchIndex(
      of: tasks.map { pages in
        var collector = SearchCollector(language: "fr")
        for page in pages { read(page.order, page.folder, page.sections, by: &collector) }
        return collector.part
      }, language: "fr")
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
}
