import ToolkitModel

/// Collects the terms of a page while it is read, section by section.
struct SearchCollector: ~Copyable {
  private var collected = Collected()
  private var folding: SearchFolding

  /// What was found until now, apart from what is read.
  private struct Collected: ~Copyable {
    var terms = TermTable(capacity: 1_024)
    var postings: [SearchPage.Posting] = []
    var section = 0
    var isHeading = false

    mutating func take(_ term: UnsafeBufferPointer<UInt8>) {
      guard let number = terms.number(of: term, newIn: Int32(section)) else { return }
      postings.append(SearchPage.Posting(term: number, section: section, isHeading: isHeading))
    }
  }

  init(language: LanguageTag) {
    folding = SearchFolding(language: language)
    collected.postings.reserveCapacity(512)
  }

  var terms: TermList { collected.terms.list }
  /// For each term in the order of sections; without the room that was kept for more.
  var postings: [SearchPage.Posting] { collected.postings.map { $0 } }

  /// Reads on; words may go on from one text into the next.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, isHeading: Bool = false) {
    collected.isHeading = isHeading
    Self.read(text, by: &folding, into: &collected)
  }

  /// Reads on; words may go on from one text into the next.
  mutating func add(_ text: String, isHeading: Bool = false) {
    var text = text
    text.withUTF8 { add($0, isHeading: isHeading) }
  }

  /// Ends the word that is open.
  mutating func endWord() {
    Self.finish(&folding, into: &collected)
  }

  mutating func endHeading() {
    endWord()
    collected.isHeading = false
  }

  mutating func startSection() {
    endWord()
    collected.section += 1
  }

  // The two are parts of one value, which may be changed side by side only if each is named.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, by folding: inout SearchFolding,
    into collected: inout Collected
  ) {
    folding.add(text) { collected.take($0) }
  }

  private static func finish(_ folding: inout SearchFolding, into collected: inout Collected) {
    folding.finish { collected.take($0) }
  }
}
