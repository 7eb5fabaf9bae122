import Foundation
import Testing
import ToolkitModel

@testable import Publishing

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
      #expect(
        SearchFolding.terms(of: vector.text, in: LanguageTag(vector.language)) == vector.terms,
        "\(vector.text)")
    }
  }

  @Test func `go on from one text into the next, and end where a text says so`() {
    var folding = SearchFolding(language: "fr")
    var terms: [String] = []
    for text in ["war", "rant", " open"] {
      Array(text.utf8).withUnsafeBufferPointer {
        folding.add($0) { terms.append(String(decoding: $0, as: UTF8.self)) }
      }
    }
    folding.finish { terms.append(String(decoding: $0, as: UTF8.self)) }
    #expect(terms == ["warrant", "open"])
  }

  @Test func `a text that is no UTF-8 is no reason to stop`() {
    var folding = SearchFolding(language: "fr")
    var terms: [String] = []
    [0xFF, 0x61, 0x62, 0xE2, 0x80].withUnsafeBufferPointer {
      folding.add($0) { terms.append(String(decoding: $0, as: UTF8.self)) }
    }
    folding.finish { terms.append(String(decoding: $0, as: UTF8.self)) }
    #expect(terms == ["ab"])
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
  private func page(_ folder: String, _ sections: [String]) -> SearchPage {
    var collector = SearchCollector(language: "fr")
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
    return SearchPage(
      folder: folder, title: "A", summary: "B", weight: 4, sections: made, collector)
  }

  @Test func `has the terms in order, what they share with the one before, and where they stand`() {
    let index = SearchIndex(
      of: [
        page("a/", ["warrant judge été", "judge warn \"<"]), page("b/", ["étage judge"]),
      ], language: "fr")
    #expect(
      String(decoding: index.bytes, as: UTF8.self) == """
        self.HB_SEARCH={"l":"fr","s":"","p":[["a/","A","B",4,"","warrant judge été","s1",\
        "judge warn \\"\\u003c"],["b/","A","B",4,"","étage judge"]],"t":"0etage 2!\\n2e 0\\n\
        0judge 0.1!.1\\n0warn 1\\n3rant 0!"}

        """)
  }

  @Test func `leaves out short words that stand in every fourth section of many`() {
    let sections = (0..<200).map { "word\($0) " + ($0 % 3 == 0 ? "the" : "cats") }
    let many = SearchIndex(of: [page("a/", sections)], language: "fr")
    #expect(String(decoding: many.bytes, as: UTF8.self).contains("\"s\":\"the\""))
    let few = SearchIndex(of: [page("a/", Array(sections[..<199]))], language: "fr")
    #expect(String(decoding: few.bytes, as: UTF8.self).contains("\"s\":\"\""))
  }
}
