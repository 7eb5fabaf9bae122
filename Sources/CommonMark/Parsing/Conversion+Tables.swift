import CCmark
import Diagnostics

/// Pipe tables, which cmark reads as paragraphs.
extension Conversion {
  /// The raw lines of a paragraph, without the prefixes of its containers.
  struct RawLines {
    let fragment: Fragment
    let first: Int
    let last: Int
    let firstColumn: Int
    /// How many block quotes of the fragment are open.
    let quotes: Int

    func range(of line: Int, limit: Int = .max) -> Range<Int> {
      guard line == first else {
        return fragment.content(ofLine: line, quotes: quotes, limit: limit)
      }
      let range = fragment.lines.range(of: line)
      return min(range.lowerBound + firstColumn - 1, range.upperBound)..<range.upperBound
    }

    /// Some of the lines as a text of their own.
    func joined(_ lines: Range<Int>, limit: Int = .max) -> [UInt8] {
      var bytes: [UInt8] = []
      for line in lines {
        bytes += fragment.bytes[range(of: line, limit: limit)]
        bytes.append(UInt8(ascii: "\n"))
      }
      return bytes
    }
  }

  func rawLines(of node: OpaquePointer, _ fragment: Fragment, base: Int) -> RawLines {
    let quotes = open[base...].count { nodes[$0].kind == .blockQuote || nodes[$0].kind == .alert }
    let first = max(Int(cmark_node_get_start_line(node)), fragment.firstOwnLine)
    return RawLines(
      fragment: fragment, first: first, last: max(first, Int(cmark_node_get_end_line(node))),
      firstColumn: max(1, Int(cmark_node_get_start_column(node))), quotes: quotes)
  }

  /// Appends a paragraph that holds a table; `false`, and nothing appended, when it holds none.
  ///
  /// The head is the line before the first row of dashes with as many cells; the lines before the
  /// head stay a paragraph. A heading may hold one too: rows with `---` behind them.
  mutating func convertTable(
    in node: OpaquePointer, _ fragment: Fragment, base: Int
  ) -> Bool {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    guard fragment.delimiterRows.contains(where: { $0 > first && $0 <= last }) else { return false }
    let raw = rawLines(of: node, fragment, base: base)
    let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
    for delimiter in fragment.delimiterRows
    where delimiter > raw.first && delimiter <= raw.last {
      let head = TableRow(fragment.bytes, raw.range(of: delimiter - 1))
      guard head.hasPipe,
        let alignments = TableRow(fragment.bytes, raw.range(of: delimiter)).alignments,
        alignments.count == head.cells.count
      else { continue }
      if delimiter - 1 > raw.first {
        convert(part(raw, raw.first..<delimiter - 1))
      }
      let end = isHeading ? raw.last - 1 : raw.last
      appendTable(
        raw, rows: [delimiter - 1] + Array(delimiter + 1..<max(end, delimiter) + 1), alignments)
      if isHeading { convert(part(raw, raw.last..<raw.last + 1)) }
      return true
    }
    return false
  }

  /// Some lines of a paragraph as a fragment.
  func part(_ raw: RawLines, _ lines: Range<Int>) -> Fragment {
    Fragment(
      bytes: raw.joined(lines), firstLine: raw.fragment.sourceLine(lines.lowerBound),
      definitions: definitions)
  }

  private mutating func appendTable(
    _ raw: RawLines, rows: [Int], _ alignments: [ColumnAlignment]
  ) {
    let columns = alignments.count
    var cells: [UInt8] = []
    for line in rows {
      let row = TableRow(raw.fragment.bytes, raw.range(of: line))
      if let surplus = row.cells.dropFirst(columns).first {
        reportSurplus(surplus, row.cells.count, columns, line, raw.fragment)
      }
      for column in 0..<columns {
        // A no-break space is white space beside emphasis, as a line's start is, yet no block can
        // start behind it.
        cells += [0xC2, 0xA0]
        if column < row.cells.count {
          TableRow.unescape(raw.fragment.bytes[row.cells[column]], into: &cells)
        }
        cells += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
      }
    }
    let fragment = Fragment(bytes: cells, firstLine: 1, definitions: definitions)
    let document = CommonMarkDocument(parsing: fragment.bytes)
    var cell = cmark_node_first_child(document.root)
    while let other = cell, Int(cmark_node_get_start_line(other)) < fragment.firstOwnLine {
      cell = cmark_node_next(other)
    }
    func lineNumber(_ line: Int) -> UInt32 {
      UInt32(clamping: raw.fragment.sourceLine(line))
    }
    var table = Node(
      kind: .table, source: 0, pool: 0, line: lineNumber(rows[0]),
      endLine: lineNumber(rows[rows.count - 1]))
    table.number = UInt32(columns)
    push(table)
    for (index, line) in rows.enumerated() {
      blockLine = lineNumber(line)
      blockEnd = blockLine
      var row = inline(.tableRow)
      if index == 0 { row.flags = .header }
      push(row)
      for alignment in alignments {
        var node = inline(.tableCell)
        node.flags = row.flags
        node.detail = alignment.rawValue
        push(node)
        cellStarts = true
        convertSiblings(from: cell.flatMap { cmark_node_first_child($0) }, in: fragment)
        cell = cell.flatMap { cmark_node_next($0) }
        close()
      }
      close()
    }
    cellStarts = false
    close()
  }

  private mutating func reportSurplus(
    _ cell: Range<Int>, _ count: Int, _ columns: Int, _ line: Int, _ fragment: Fragment
  ) {
    let start = fragment.lines.range(of: line).lowerBound
    problems.report(
      "table-row", "the row has \(count) cells, but the table header has \(columns)",
      at: position(line: line, column: cell.lowerBound - start + 1, in: fragment),
      length: cell.count, remedy: "delete a cell, or write '\\|' for a literal '|'")
  }

  /// The place in the file of a place in a fragment.
  ///
  /// A fragment's lines are ends of the source's lines, so columns are counted from the end.
  func position(line: Int, column: Int, in fragment: Fragment) -> SourcePosition {
    let sourceLine = fragment.sourceLine(line)
    let length = fragment.lines.range(of: line).count
    let sourceLength = lines.range(of: sourceLine).count
    return text.position(
      line: max(1, sourceLine), column: max(1, column + sourceLength - length))
  }
}
