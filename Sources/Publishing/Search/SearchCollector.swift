/// Collects the terms of a page while it is read, section by section.
struct SearchCollector {
  private(set) var terms = TermTable(capacity: 1_024)
  private(set) var postings: [SearchPage.Posting] = []
  private var folding: SearchFolding
  private var section = 0
  /// The section in which each term stood last.
  private var last: [Int32] = []
  private var isHeading = false

  init(language: String) {
    folding = SearchFolding(language: language)
    postings.reserveCapacity(512)
  }

  /// Reads on; words may go on from one text into the next.
  mutating func add(_ text: ArraySlice<UInt8>, isHeading: Bool = false) {
    self.isHeading = isHeading
    var folding = self.folding
    // Taken out for the moment, so that its buffers are not copied.
    self.folding = .idle
    folding.add(text) { take($0) }
    self.folding = folding
  }

  /// Ends the word that is open.
  mutating func endWord() {
    var folding = self.folding
    self.folding = .idle
    folding.finish { take($0) }
    self.folding = folding
  }

  mutating func endHeading() {
    endWord()
    isHeading = false
  }

  mutating func startSection() {
    endWord()
    section += 1
  }

  private mutating func take(_ term: ArraySlice<UInt8>) {
    let number = terms.number(of: term)
    if number == last.count { last.append(-1) }
    if last[number] == Int32(section) { return }
    last[number] = Int32(section)
    postings.append(SearchPage.Posting(term: number, section: section, isHeading: isHeading))
  }
}
