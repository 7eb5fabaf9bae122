/// What stands in the lines of a block, by an own scan of its source.
///
/// cmark's inline positions are wrong behind link definitions, in lazy or indented continuations
/// and in code or alternative text over several lines. The scan need not decide as cmark does: its
/// finds are matched, in order and by value, with the nodes that cmark made (``InlinePlaces``).
struct InlineScan {
  enum Kind {
    case link, image, linkReference, imageReference, html, code, note
  }

  struct Find {
    let kind: Kind
    /// The offset at which the node starts.
    let start: Int
    /// The destination, label, tag or code.
    let target: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var brackets: [(offset: Int, isImage: Bool)] = []
  private var finds: [Find] = []
  /// Lengths of backtick runs that no run behind closes, so that none is looked for twice.
  private var unclosed: Set<Int> = []
  private var hasAngles = true

  /// The finds in a range of the bytes, by the place where each starts.
  static func finds(in bytes: [UInt8], _ range: Range<Int>) -> [Find] {
    var scan = InlineScan(bytes: bytes, end: range.upperBound, index: range.lowerBound)
    while scan.index < scan.end { scan.step() }
    return scan.finds.sorted { $0.start < $1.start }
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "`"): scanCode()
    case UInt8(ascii: "<"): scanAngle()
    case UInt8(ascii: "!") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "["):
      brackets.append((index, true))
      index += 2
    case UInt8(ascii: "["):
      if index + 1 < end, bytes[index + 1] == UInt8(ascii: "^"),
        let labelEnd = NoteMarks.labelEnd(in: bytes, from: index + 2), labelEnd < end,
        bytes[labelEnd] == UInt8(ascii: "]")
      {
        finds.append(Find(kind: .note, start: index, target: index + 2..<labelEnd))
        index = labelEnd + 1
      } else {
        brackets.append((index, false))
        index += 1
      }
    case UInt8(ascii: "]"): scanClosingBracket()
    default: index += 1
    }
  }

  private mutating func scanCode() {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: "`") { index += 1 }
    let length = index - start
    if unclosed.contains(length) { return }
    var search = index
    while search < end {
      guard bytes[search] == UInt8(ascii: "`") else {
        search += 1
        continue
      }
      let run = search
      while search < end, bytes[search] == UInt8(ascii: "`") { search += 1 }
      if search - run == length {
        finds.append(Find(kind: .code, start: start, target: index..<run))
        index = search
        return
      }
    }
    unclosed.insert(length)
  }

  private mutating func scanAngle() {
    let start = index
    index += 1
    guard hasAngles, index < end else { return }
    let first = bytes[index]
    guard first.isASCIILetter || first.isDigit || [0x2F, 0x21, 0x3F].contains(first) else {
      return
    }
    var quote: UInt8?
    var search = index
    var isAddress = false
    while search < end {
      let byte = bytes[search]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), search > start + 1,
        bytes[search - 1] == UInt8(ascii: "=")
      {
        quote = byte
      } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
        isAddress = true
      }
      search += 1
    }
    guard search < end else {
      hasAngles = false
      return
    }
    let inside = bytes[index..<search]
    if isAddress, first.isASCIILetter || first.isDigit, !inside.contains(where: \.isASCIISpace) {
      finds.append(Find(kind: .link, start: start, target: index..<search))
    } else {
      finds.append(Find(kind: .html, start: start, target: start..<search + 1))
    }
    index = search + 1
  }

  private mutating func scanClosingBracket() {
    index += 1
    guard let bracket = brackets.popLast() else { return }
    if index < end, bytes[index] == UInt8(ascii: "(") {
      let target = Self.destination(in: bytes, from: index + 1, end: end)
      finds.append(
        Find(kind: bracket.isImage ? .image : .link, start: bracket.offset, target: target))
      index = target.upperBound
      return
    }
    let kind: Kind = bracket.isImage ? .imageReference : .linkReference
    let text = (bracket.offset + (bracket.isImage ? 2 : 1))..<(index - 1)
    if index < end, bytes[index] == UInt8(ascii: "["),
      index + 1 < end, bytes[index + 1] != UInt8(ascii: "^"),
      let close = labelEnd(from: index + 1)
    {
      let label = index + 1..<close
      finds.append(
        Find(kind: kind, start: bracket.offset, target: label.isEmpty ? text : label))
      index = close + 1
    } else {
      finds.append(Find(kind: kind, start: bracket.offset, target: text))
    }
  }

  private func labelEnd(from start: Int) -> Int? {
    var search = start
    while search < min(end, start + 1_000) {
      switch bytes[search] {
      case UInt8(ascii: "\\"): search += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return search
      default: break
      }
      search += 1
    }
    return nil
  }

  /// The destination at an index or behind the white space there, without angle brackets.
  static func destination(in bytes: [UInt8], from start: Int, end: Int) -> Range<Int> {
    var low = start
    while low < end, bytes[low].isASCIISpace { low += 1 }
    var high = low
    if low < end, bytes[low] == UInt8(ascii: "<") {
      low += 1
      high = low
      while high < end, bytes[high] != UInt8(ascii: ">"), bytes[high] != UInt8(ascii: "\n") {
        high += bytes[high] == UInt8(ascii: "\\") ? 2 : 1
      }
      return low..<min(high, end)
    }
    var depth = 0
    while high < end, !bytes[high].isASCIISpace {
      switch bytes[high] {
      case UInt8(ascii: "\\"): high += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return low..<high }
      default: break
      }
      high += 1
    }
    return low..<max(low, min(high, end))
  }
}
