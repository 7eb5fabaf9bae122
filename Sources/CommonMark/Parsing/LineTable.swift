import Platform

/// Where the lines of some bytes start; lines are counted from 1.
struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 4)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while let found = memchr(base + offset, 0x0A, buffer.count - offset) {
        offset = UnsafeRawPointer(found) - base + 1
        starts.append(offset)
      }
    }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The bytes of a line, without its line feed; empty for lines that do not exist.
  func range(of line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else {
      return bytes.count..<bytes.count
    }
    let start = starts[line - 1]
    var stop = line < starts.count ? starts[line] : bytes.count
    if stop > start, bytes[stop - 1] == UInt8(ascii: "\n") { stop -= 1 }
    return start..<stop
  }

  /// A line without white space, quote marks and list markers at its start.
  func words(of line: Int) -> Range<Int> {
    let range = range(of: line)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x20
      if byte.isBlank || byte == UInt8(ascii: ">") {
        index += 1
      } else if next.isBlank,
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
      {
        index += 1
      } else if byte.isDigit {
        var end = index
        while end < range.upperBound, bytes[end].isDigit { end += 1 }
        guard end < range.upperBound,
          bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
          end + 1 == range.upperBound || bytes[end + 1].isBlank
        else { break }
        index = end + 1
      } else {
        break
      }
    }
    return index..<range.upperBound
  }
}
