import ToolkitModel

/// Rows of pieces as comma-separated values after RFC 4180, with a heading row and CRLF line ends.
struct FieldCSV {
  /// The file; lists are joined by `; `, objects become columns such as `published.date`.
  let bytes: [UInt8]

  init(_ rows: [Fields], columns: [String]) {
    var bytes: [UInt8] = []
    func append(row cells: [String]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += Self.quoted(cell).utf8
      }
      bytes += "\r\n".utf8
    }
    append(row: columns)
    for row in rows {
      append(
        row: columns.map { column in
          let path = column.split(separator: ".").map(String.init)
          return Self.cell(Self.value(row, path[...]))
        })
    }
    self.bytes = bytes
  }

  private static func value(_ fields: Fields, _ path: ArraySlice<String>) -> FieldValue {
    guard let name = path.first, let value = fields[name] else { return .none }
    if path.count == 1 { return value }
    guard case .object(let inner) = value else { return .none }
    return Self.value(inner, path.dropFirst())
  }

  private static func cell(_ value: FieldValue) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.map { cell($0) }.joined(separator: "; ")
    case .object(let fields):
      fields.all.map { cell($0.value) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The cell in quotes where it needs them; one that a spreadsheet would run as a formula begins
  /// with an apostrophe.
  private static func quoted(_ cell: String) -> String {
    var cell = cell
    if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) { cell = "'" + cell }
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
