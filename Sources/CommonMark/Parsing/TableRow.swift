/// The cells of one line of a pipe table.
struct TableRow {
  /// Ranges of the bytes that the row was read from, without white space at their ends.
  private(set) var cells: [Range<Int>] = []
  /// Whether a pipe that is not escaped stands in the line.
  private(set) var hasPipe = false
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    let line = bytes[line].trimmed.indices
    var start = line.lowerBound
    var index = start
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") {
      hasPipe = true
      index += 1
      start = index
    }
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "|") {
        hasPipe = true
        cells.append(bytes[start..<index].trimmed.indices)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < line.upperBound { cells.append(bytes[start..<line.upperBound].trimmed.indices) }
  }

  /// The alignments, where every cell is a run of dashes with colons at its ends.
  var alignments: [ColumnAlignment]? {
    var alignments: [ColumnAlignment] = []
    for cell in cells {
      var dashes = bytes[cell]
      let left = dashes.first == UInt8(ascii: ":")
      if left { dashes = dashes.dropFirst() }
      let right = dashes.last == UInt8(ascii: ":")
      if right { dashes = dashes.dropLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Appends a cell's text with `|` for `\|`, so that a pipe can stand in code too.
  static func unescape(_ cell: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    var index = cell.startIndex
    while index < cell.endIndex {
      let next = index + 1
      if cell[index] == UInt8(ascii: "\\"), next < cell.endIndex {
        if cell[next] != UInt8(ascii: "|") { bytes.append(cell[index]) }
        bytes.append(cell[next])
        index += 2
      } else {
        bytes.append(cell[index])
        index += 1
      }
    }
  }
}
