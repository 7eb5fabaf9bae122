import Diagnostics

/// A content file as it is searched for what came out wrong on paper.
struct WrittenText {
  /// The path as it is shown.
  let file: String
  let bytes: [UInt8]

  /// The first place of some bytes; `nil` where they do not stand in it.
  func place(of word: [UInt8]) -> (position: SourcePosition, length: Int)? {
    guard let first = word.first else { return nil }
    var index = 0
    while let start = bytes[index...].firstIndex(of: first) {
      if start + word.count <= bytes.count, bytes[start..<start + word.count].elementsEqual(word) {
        return (position(of: start), word.count)
      }
      index = start + 1
    }
    return nil
  }

  /// The table with the most columns, and more than a page takes with ease, that holds some bytes.
  func widestTable(holding word: [UInt8]) -> WrittenTable? {
    tables.filter { $0.columns >= WrittenTable.manyColumns && $0.rows.contains(word) }
      .max { $0.columns < $1.columns }
  }

  private var tables: [WrittenTable] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var tables: [WrittenTable] = []
    for (number, line) in lines.enumerated().dropFirst() {
      guard let columns = WrittenTable.columns(ofRuler: line) else { continue }
      let rows = lines[(number - 1)...].prefix { $0.contains(UInt8(ascii: "|")) }
      tables.append(
        WrittenTable(
          columns: columns, rows: Array(rows.joined(separator: [UInt8(ascii: "\n")])),
          position: SourcePosition(file: file, line: number, column: 1),
          length: lines[number - 1].count))
    }
    return tables
  }

  private func position(of offset: Int) -> SourcePosition {
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(file: file, line: line + 1, column: offset - start + 1)
  }
}

/// A table as it stands in a content file.
struct WrittenTable {
  /// From so many columns on, a table itself is too wide, and not one of its words.
  static let manyColumns = 6

  let columns: Int
  let rows: [UInt8]
  /// Where its head begins.
  let position: SourcePosition
  let length: Int

  /// How many columns the line below a table's head has; `nil` for any other line.
  static func columns(ofRuler line: ArraySlice<UInt8>) -> Int? {
    guard line.contains(UInt8(ascii: "-")), line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ "|:- >\t".utf8.contains($0) })
    else { return nil }
    return line.split(separator: UInt8(ascii: "|")).count { $0.contains(UInt8(ascii: "-")) }
  }
}
