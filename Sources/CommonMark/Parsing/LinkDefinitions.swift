/// The link reference definitions of a text, so that its parts can be parsed alone and still know them.
enum LinkDefinitions {
  /// The lines that may define a link (`[label]: destination "title"`), each with what may belong to
  /// it, kept apart by blank lines.
  ///
  /// A line that only looks like a definition becomes a paragraph of its own, which is skipped.
  static func gathered(from bytes: [UInt8], lines: LineTable) -> [UInt8] {
    guard bytes.contains("]:") else { return [] }
    var gathered: [UInt8] = []
    var line = 1
    while line <= lines.count {
      let range = lines.words(of: line)
      line += 1
      guard let first = bytes[range].first, first == UInt8(ascii: "["),
        let colon = definitionColon(in: bytes, range)
      else { continue }
      gathered += bytes[range]
      var hasDestination = !bytes[(colon + 1)..<range.upperBound].trimmed.isEmpty
      while line <= lines.count {
        let more = lines.words(of: line)
        guard let first = bytes[more].first else { break }
        let isTitle = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(first)
        if hasDestination && !isTitle { break }
        gathered.append(UInt8(ascii: "\n"))
        gathered += bytes[more]
        line += 1
        if hasDestination { break }
        hasDestination = true
      }
      gathered += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
    }
    return gathered
  }

  /// The index of the colon of `[label]:` at the start of a range.
  static func definitionColon(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 1
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        let next = index + 1
        guard index > range.lowerBound + 1, next < range.upperBound,
          bytes[next] == UInt8(ascii: ":")
        else { return nil }
        return next
      default: break
      }
      index += 1
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
