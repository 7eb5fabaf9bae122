import Diagnostics

extension MarkdownTree {
  /// Reports the first block in a directive of one list that is no part of the list.
  ///
  /// - Good: the lines `1. Stop.`, `   - Breathe out.`, `2. Speak.`
  /// - Bad: the lines `1. Stop.`, `  - Breathe out.`, `2. Speak.`: three lists, for CommonMark
  func checkList(
    ofDirective index: Int, _ dialect: Dialect, _ diagnostics: inout [Diagnostic]
  ) {
    let name = string(nodes[index].destination, of: nodes[index])
    guard let severity = dialect.leftSigns,
      let list = dialect.directives.first(where: { $0.name == name })?.list
    else { return }
    let kind: Node.Kind = list == .numbered ? .orderedList : .bulletList
    let blocks = children(of: index)
    guard let first = blocks.first else { return }
    let main = blocks.firstIndex { nodes[$0].kind == kind }
    let wrong = main.map { blocks[$0] == first ? blocks.dropFirst().first : first } ?? first
    guard let wrong else { return }
    let lists = blocks.count { nodes[$0].kind == .orderedList || nodes[$0].kind == .bulletList }
    let message: String
    let remedy: String
    if main == nil {
      message = "'{\(name)}' contains no \(list == .numbered ? "numbered list" : "bullet list")"
      remedy = "start each item with '\(list == .numbered ? "1." : "-") '"
    } else if wrong == first {
      message = "'{\(name)}' contains more than its list"
      remedy = "move this before the directive"
    } else {
      message =
        lists > 1
        ? "'{\(name)}' contains \(lists) lists" : "'{\(name)}' contains more than its list"
      remedy =
        "indent text of an item by \(width(ofItemBefore: wrong)) spaces, and move everything else after the directive"
    }
    diagnostics.append(
      Diagnostic(
        changesNumbers(of: blocks) ? severity : .warning, "list-items", message,
        at: firstColumn(of: wrong), remedy: remedy))
  }

  /// Where the first line of a block begins, list marks included.
  private func firstColumn(of block: Int) -> SourcePosition {
    let (text, line) = firstLine(of: nodes[block])
    let blanks = text.bytes[line].prefix { $0.isBlank || $0 == UInt8(ascii: ">") }
    return text.position(offset: blanks.endIndex)
  }

  /// The number of bytes from the mark of the last item before a block to its words.
  private func width(ofItemBefore block: Int) -> Int {
    guard let item = nodes[..<block].last(where: { $0.kind == .item }) else { return 2 }
    let (text, line) = firstLine(of: item)
    let mark = text.bytes[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let digits = mark.prefix(while: \.isDigit)
    return digits.isEmpty ? 2 : digits.count + 2
  }

  /// Whether a numbered list does not continue the numbers of the one before it.
  private func changesNumbers(of blocks: [Int]) -> Bool {
    var next: Int?
    for block in blocks where nodes[block].kind == .orderedList {
      if let next, Int(nodes[block].number) != next { return true }
      next = Int(nodes[block].number) + children(of: block).count
    }
    return false
  }
}
