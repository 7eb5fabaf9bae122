/// Bytes that cmark reads as one document: a whole text, or a part of it such as a directive's body.
struct Fragment: Sendable {
  let bytes: [UInt8]
  /// The line of the source text that line 1 of the bytes is; below 1 when definitions stand before.
  let firstLine: Int
  /// The first line of the bytes that is not one of the definitions put before them.
  let firstOwnLine: Int
  let lines: LineTable
  /// The lines that could stand under a table's head, ascending.
  let delimiterRows: [Int]

  init(bytes: [UInt8], firstLine: Int, definitions: [UInt8] = []) {
    let table = LineTable(bytes)
    if definitions.isEmpty || !bytes.contains("[") {
      self.bytes = bytes
      self.firstLine = firstLine
      firstOwnLine = 1
      lines = table
    } else {
      let before = definitions.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      self.bytes = definitions + bytes
      self.firstLine = firstLine - before
      firstOwnLine = before + 1
      lines = LineTable(self.bytes)
    }
    delimiterRows = self.bytes.contains("|") ? Self.delimiterRows(in: self.bytes, lines) : []
  }

  private static func delimiterRows(in bytes: [UInt8], _ lines: LineTable) -> [Int] {
    var rows: [Int] = []
    for line in 1...max(1, lines.count) {
      var hasPipe = false
      var hasDash = false
      var isRow = true
      for byte in bytes[lines.range(of: line)] {
        switch byte {
        case UInt8(ascii: "|"): hasPipe = true
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
        default: isRow = false
        }
        if !isRow { break }
      }
      if isRow && hasPipe && hasDash { rows.append(line) }
    }
    return rows
  }

  /// The line of the source text that a line of the bytes is.
  func sourceLine(_ line: Int) -> Int { firstLine + line - 1 }

  /// The bytes of a line of a paragraph without what its containers put before it: at most `quotes`
  /// marks of block quotes, and white space up to `limit` bytes into the line.
  func content(ofLine line: Int, quotes: Int, limit: Int = .max) -> Range<Int> {
    let range = lines.range(of: line)
    var start = range.lowerBound
    var quotes = quotes
    let stop = limit < range.count ? range.lowerBound + limit : range.upperBound
    while start < stop {
      if bytes[start].isBlank {
        start += 1
      } else if bytes[start] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
        start += 1
      } else {
        break
      }
    }
    return start..<range.upperBound
  }
}
