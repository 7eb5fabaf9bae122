package import Diagnostics

extension SourceText {
  /// The first sign of Markdown in words that are shown as written, such as a name or a drawing's label.
  ///
  /// - Good: `name: The night line`
  /// - Bad: `name: The *night* line`
  package func signInPlainWords(by dialect: Dialect) -> Diagnostic? {
    guard let signs = LeftSigns(by: dialect) else { return nil }
    let tree = MarkdownTree(
      .document, .paragraph, .text, bytes: bytes, source: self,
      endLine: UInt32(clamping: LineTable(bytes).count))
    let found = signs.diagnostics(ofBlock: 1, in: tree).first { $0.rule == LeftSigns.rule }
    return found.map { found in
      Diagnostic(
        found.severity, found.rule, found.message, at: found.position, length: found.length,
        remedy: "write plain words: names and labels are not Markdown")
    }
  }
}
