import Diagnostics

/// Finds where the bytes of a plain or quoted scalar stand when it has several lines or escapes.
///
/// It follows the source along the value: a line end with its blanks is one space, further line ends
/// are line feeds, an escape is what it stands for. Where both do not fit together it stops, and the
/// last run holds for the rest.
struct FlowAlignment {
  private(set) var runs: [SourceText.Run] = []
  private let value: [UInt8]
  private let source: [UInt8]
  private let style: YAMLScalar.Style
  /// The places reached in the value and in the source, and the source's line and its start.
  private var offset = 0
  private var place: Int
  private var line: Int
  private var lineStart: Int

  init(_ value: [UInt8], of scalar: YAMLScalar) {
    self.value = value
    source = scalar.source.bytes
    style = scalar.style
    line = scalar.line
    lineStart = scalar.offset - scalar.column + 1
    place = scalar.offset + (style == .singleQuoted || style == .doubleQuoted ? 1 : 0)
    beginRun()
    while offset < value.count, place < source.count, step() {}
  }

  /// Takes up the next piece of the source; false if it does not fit the value.
  private mutating func step() -> Bool {
    switch source[place] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): return takeBlanks()
    case UInt8(ascii: "\\") where style == .doubleQuoted: return takeEscape()
    case UInt8(ascii: "'") where style == .singleQuoted:
      guard value[offset] == UInt8(ascii: "'") else { return false }
      offset += 1
      place += 2
      beginRun()
      return true
    case let byte:
      guard value[offset] == byte else { return false }
      offset += 1
      place += 1
      return true
    }
  }

  /// Blanks within a line stand for themselves; around line ends they fold.
  private mutating func takeBlanks() -> Bool {
    let end = blankEnd(from: place)
    guard source[place..<end].contains(UInt8(ascii: "\n")) else {
      offset += end - place
      place = end
      return true
    }
    takeLineEnds(upTo: end, isFirstDropped: false)
    beginRun()
    return true
  }

  /// Moves over line ends; each but the first is a line feed of the value, and a lone first is a
  /// space, unless a backslash removes it.
  private mutating func takeLineEnds(upTo end: Int, isFirstDropped: Bool) {
    var count = 0
    while place < end {
      guard source[place] == UInt8(ascii: "\n") else {
        place += 1
        continue
      }
      count += 1
      if count > 1 {
        beginRun()
        offset += 1
      } else if !isFirstDropped, !source[(place + 1)..<end].contains(UInt8(ascii: "\n")) {
        beginRun()
        offset += 1
      }
      place += 1
      line += 1
      lineStart = place
    }
  }

  private mutating func takeEscape() -> Bool {
    guard place + 1 < source.count else { return false }
    beginRun()
    let digits: Int
    switch source[place + 1] {
    case UInt8(ascii: "\n"):
      place += 1
      takeLineEnds(upTo: blankEnd(from: place), isFirstDropped: true)
      beginRun()
      return true
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: digits = 0
    }
    place += 2 + digits
    // What an escape stands for is always one character.
    offset += 1
    while offset < value.count, value[offset] & 0xC0 == 0x80 { offset += 1 }
    beginRun()
    return true
  }

  private func blankEnd(from start: Int) -> Int {
    var end = start
    while end < source.count,
      source[end] == UInt8(ascii: " ") || source[end] == UInt8(ascii: "\t")
        || source[end] == UInt8(ascii: "\n")
    { end += 1 }
    return end
  }

  /// From here on the value lies side by side in the source.
  private mutating func beginRun() {
    if runs.last?.offset == offset { runs.removeLast() }
    runs.append(SourceText.Run(offset: offset, line: line, column: place - lineStart + 1))
  }
}
