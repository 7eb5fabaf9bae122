package import Diagnostics

extension MarkdownTree {
  /// Parses a text; what is wrong with it is appended to `diagnostics`.
  ///
  /// A text over a limit (64 KiB, 2,000 lines, 16 block prefixes a line, 32 levels) or with control
  /// characters is not parsed, and the tree is empty. ``Dialect/plain`` has no limits.
  package init(
    parsing text: SourceText, dialect: Dialect, diagnostics: inout [Diagnostic]
  ) {
    let lines = LineTable(text.bytes)
    var bytes = text.bytes
    var hasMarks = false
    if dialect.isExtended {
      let violations =
        dialect.isUnlimited ? [] : Limits.violations(of: text, lines: lines, sizes: dialect.sizes)
      if !violations.isEmpty {
        diagnostics += violations
        self.init(emptyFrom: text)
        return
      }
      if let marked = NoteMarks.marking(bytes) {
        bytes = marked
        hasMarks = true
      }
    }
    let conversion = Conversion(
      text, dialect: dialect, bytes: bytes, hasMarks: hasMarks, lines: lines)
    if let line = conversion.tooDeep {
      diagnostics.append(
        Diagnostic(
          .error, "too-deep", "quotes, lists and emphasis nest more than \(Limits.depth) levels",
          at: text.position(line: line, column: 1), remedy: "nest less deeply"))
      self.init(emptyFrom: text)
      return
    }
    diagnostics += conversion.problems
    self.init(nodes: conversion.nodes, pools: [conversion.pool.bytes], sources: [text])
    if dialect.isExtended { check(against: dialect, diagnostics: &diagnostics) }
    if let told = tellingLanguages() { self = told }
  }

  private init(emptyFrom text: SourceText) {
    self.init(
      nodes: [Node(kind: .document, source: 0, pool: 0, line: 1, endLine: 1)], pools: [[]],
      sources: [text])
  }
}
