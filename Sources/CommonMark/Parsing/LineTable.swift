import Platform

/// Where the lines of some bytes start; lines are counted from 1.
struct LineTable: Sendable {
  private let starts: [Int]
  private let end: Int

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
    self.starts = starts
    end = bytes.count
  }

  var count: Int { starts.count }

  /// The bytes of a line, without its line feed; empty for lines that do not exist.
  func range(of line: Int, in bytes: [UInt8]) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return end..<end }
    let start = starts[line - 1]
    var stop = line < starts.count ? starts[line] : end
    if stop > start, bytes[stop - 1] == UInt8(ascii: "\n") { stop -= 1 }
    return start..<stop
  }

  /// The line that a byte lies in.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset of a line's first byte.
  func start(of line: Int) -> Int {
    line >= 1 && line <= starts.count ? starts[line - 1] : end
  }
}
