import TextFolding

/// A text as its readers see it, without the marks of Markdown that could part a number, and the way back.
///
/// It is no reading of Markdown: emphasis, backslashes and the ends of lines within a paragraph go, and
/// everything else stays, link targets and comments too, since whatever stands in the file is published.
struct ScannedText {
  let bytes: [UInt8]
  private let folded: FoldedText
  /// Where the bytes stand in the folded text: each run of them that lies there side by side.
  private let runs: [(offset: Int, folded: Int)]

  init(_ source: [UInt8]) {
    folded = FoldedText(source, references: true)
    var bytes: [UInt8] = []
    var runs: [(offset: Int, folded: Int)] = []
    bytes.reserveCapacity(folded.bytes.count)
    folded.bytes.withUnsafeBufferPointer { text in
      let isMark = Self.isMark
      var index = 0
      while index < text.count {
        // What stays as it is, up to the next mark.
        let start = index
        while index < text.count, !isMark[Int(text[index])] { index += 1 }
        runs.append((bytes.count, start))
        bytes += UnsafeBufferPointer(rebasing: text[start..<index])
        guard index < text.count else { return }
        switch text[index] {
        case UInt8(ascii: "\n"):
          let next = Self.beginning(ofLineBehind: index, in: text)
          bytes.append(Self.goesOn(at: next, in: text) ? UInt8(ascii: " ") : text[index])
          index = next
        case UInt8(ascii: "_") where Self.isWithinWord(index, in: text):
          bytes.append(text[index])
          index += 1
        default: index += 1
        }
      }
    }
    self.bytes = bytes
    self.runs = runs
  }

  private static let isMark: [Bool] = (0...255).map { "*`\\_\n".utf8.contains($0) }

  private static func isWithinWord(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index > 0 && text[index - 1].isLetterOrDigit && index + 1 < text.count
      && text[index + 1].isLetterOrDigit
  }

  /// Where the next line begins, without its indentation and marks of quotes.
  private static func beginning(
    ofLineBehind end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    text[(end + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }
      ?? text.count
  }

  /// Whether a line goes on with the paragraph: it is not empty, and no item, heading or row.
  private static func goesOn(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start < text.count, text[start] != UInt8(ascii: "\n") else { return false }
    let isMarker = "-*+#|".utf8.contains(text[start])
    return !isMarker || start + 1 < text.count && text[start + 1].isASCIIDigit
  }

  /// A range without the blanks, quotes and the like that a pattern needs to see before what it is for.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isClosed = bytes[range].contains(UInt8(ascii: ")"))
    let lower = bytes[range].firstIndex { byte in
      byte > 0x20 && !"\"':,;#".utf8.contains(byte) && (isClosed || byte != UInt8(ascii: "("))
    }
    let upper = bytes[range].lastIndex { $0 > 0x20 }
    guard let lower, let upper, lower <= upper else { return range }
    return lower..<upper + 1
  }

  /// Where some bytes stand in the text as it was written.
  func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return folded.source(of: place(of: range.lowerBound)..<place(of: range.upperBound - 1) + 1)
  }

  /// Where one of the bytes stands in the folded text.
  private func place(of offset: Int) -> Int {
    let run = runs.last { $0.offset <= offset } ?? (0, 0)
    return run.folded + offset - run.offset
  }
}
