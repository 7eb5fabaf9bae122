/// The passages of one page, section by section: its paragraphs, list items and rows of tables.
///
/// Short lines that are no sentence only label what comes next, so they are left out.
struct Passages: Sendable {
  /// One after the other, each with a line end.
  private var text: [UInt8] = []
  /// Where those of each section end.
  private var ends: [Int] = []
  /// Where the open one begins.
  private var start = 0
  /// Where its first two cells are parted, in a row of a table.
  private var firstBreak: Int?

  /// Of all sections, in bytes.
  var count: Int { text.count }

  /// The text of each section, one line a passage.
  var sections: [ArraySlice<UInt8>] {
    ends.indices.map { section in
      let (start, end) = (section == 0 ? 0 : ends[section - 1], ends[section])
      // Without the last line end.
      return text[start..<max(start, end - 1)]
    }
  }

  mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
    let from = text.count
    text.append(contentsOf: part)
    for index in from..<text.count where text[index] == UInt8(ascii: "\n") {
      text[index] = UInt8(ascii: " ")
    }
  }

  /// Puts a space between what was read and what comes, if something was.
  mutating func addSpace() {
    if text.count > start, text.last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
  }

  /// Parts two cells of a row.
  mutating func endCell() {
    addSpace()
    guard text.count > start else { return }
    firstBreak = firstBreak ?? text.count
    text += "· ".utf8
  }

  mutating func endPassage() {
    while let end = Self.emptyEnds.first(where: { text[start...].hasEnd($0) }) {
      text.removeLast(end.count)
    }
    if isLabel { text.removeSubrange(start...) }
    if text.count > start { text.append(UInt8(ascii: "\n")) }
    start = text.count
    firstBreak = nil
  }

  private var isLabel: Bool {
    let passage = text[start...]
    guard let last = passage.last else { return false }
    if last == UInt8(ascii: ":") { return true }
    if passage.count >= 60 || firstBreak.map({ $0 < text.count }) == true { return false }
    return last < 0x80
      ? !Self.sentenceEnds.contains(last)
      : !Self.otherSentenceEnds.contains { passage.hasEnd($0) }
  }

  /// What a passage may end with that says nothing.
  private static let emptyEnds = [" ", "·"].map { Array($0.utf8) }
  private static let sentenceEnds = Array(".!?)\"".utf8)
  private static let otherSentenceEnds = [
    "”", "’", "»", "…", "。", "！", "？", "」", "؟", "۔", "।", "။", "។", "።",
  ].map { Array($0.utf8) }

  mutating func endSection() {
    endPassage()
    ends.append(text.count)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasEnd(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
