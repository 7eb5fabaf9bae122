package import Diagnostics

extension SourceText {
  /// The first sign of Markdown in words that are shown as written, such as a name or a drawing's label.
  ///
  /// - Good: `name: The night line`
  /// - Bad: `name: The *night* line`
  package func signInPlainWords(by dialect: Dialect) -> Diagnostic? {
    guard let signs = LeftSigns(by: dialect) else { return nil }
    let tree = MarkdownTree(plain: self)
    let found = signs.diagnostics(ofBlock: 1, in: tree).first { $0.rule == LeftSigns.rule }
    return found.map { found in
      Diagnostic(
        found.severity, found.rule, found.message, at: found.position, length: found.length,
        remedy: "write plain words: names and labels are not Markdown")
    }
  }
}

extension MarkdownTree {
  /// A paragraph of text alone, whatever signs it has.
  fileprivate init(plain text: SourceText) {
    let lines = UInt32(clamping: LineTable(text.bytes).count)
    func node(_ kind: Node.Kind, descendants: UInt32) -> Node {
      var node = Node(kind: kind, source: 0, pool: 0, line: 1, endLine: lines)
      node.descendants = descendants
      return node
    }
    var words = node(.text, descendants: 0)
    words.literal = Node.Slice(offset: 0, count: UInt32(clamping: text.bytes.count))
    self.init(
      nodes: [node(.document, descendants: 2), node(.paragraph, descendants: 1), words],
      pools: [text.bytes], sources: [text])
  }
}
