import ToolkitModel

/// What one task knows of the pages that it has read for searches: their terms, each with a number, and the pages.
struct SearchPart: Sendable {
  let terms: TermList
  let pages: [SearchPage]
}

/// Collects the terms of the pages that one task makes, section by section.
///
/// A term is numbered once for all of them.
struct SearchCollector: ~Copyable {
  private var collected = Collected()
  private var folding: SearchFolding
  private var pages: [SearchPage] = []

  /// What was found until now, apart from what is read.
  private struct Collected: ~Copyable, TermTaking {
    var terms = TermTable(capacity: 4_096)
    /// Those of the page that is read.
    var postings = TermMemory<SearchPage.Posting>(capacity: 1_024)
    /// Where those of its sections end.
    var ends: [Int] = []
    var isHeading = false
    /// Counts the sections of all pages, from 1.
    var sections: UInt32 = 1

    @inline(__always)
    mutating func take(_ term: UnsafeBufferPointer<UInt8>, key: UInt64) {
      guard let number = terms.number(of: term, key: key, newIn: sections) else { return }
      postings.append(SearchPage.Posting(term: number, isHeading: isHeading))
    }
  }

  init(language: LanguageTag) {
    folding = SearchFolding(language: language)
  }

  /// All that was collected.
  var part: SearchPart { SearchPart(terms: collected.terms.list, pages: pages) }

  /// Reads on; words may go on from one text into the next.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, isHeading: Bool = false) {
    collected.isHeading = isHeading
    folding.add(text, to: &collected)
  }

  /// Reads on; words may go on from one text into the next.
  mutating func add(_ text: String, isHeading: Bool = false) {
    var text = text
    text.withUTF8 { add($0, isHeading: isHeading) }
  }

  /// Ends the word that is open.
  mutating func endWord() { folding.finish(to: &collected) }

  mutating func endHeading() {
    endWord()
    collected.isHeading = false
  }

  mutating func startSection() {
    endWord()
    collected.ends.append(collected.postings.count)
    collected.sections += 1
  }

  /// Ends a page, whose sections were read.
  mutating func endPage(_ facts: SearchPage.Facts, passages: Passages) {
    startSection()
    collected.isHeading = false
    pages.append(
      SearchPage(
        facts: facts, postings: Array(collected.postings.buffer), ends: collected.ends.map { $0 },
        passages: passages))
    collected.postings.removeAll()
    collected.ends.removeAll(keepingCapacity: true)
  }
}
