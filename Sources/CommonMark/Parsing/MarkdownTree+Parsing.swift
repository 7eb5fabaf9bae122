package import Diagnostics

extension MarkdownTree {
  /// Parses a text; what is wrong with it is appended to `diagnostics`.
  ///
  /// A text over a limit (64 KiB, 2,000 lines, 16 block prefixes a line, 32 levels) or with control
  /// characters is not parsed, and the tree is empty. ``Dialect/plain`` has no limits.
  package init(
    parsing text: SourceText, dialect: Dialect, diagnostics: inout [Diagnostic]
  ) {
    if dialect.isExtended, Self.isPlainLine(text.bytes) {
      self.init(.document, .paragraph, .text, bytes: text.bytes, source: text)
      return
    }
    let lines = LineTable(text.bytes)
    var bytes = text.bytes
    var hasMarks = false
    if dialect.isExtended {
      let violations =
        dialect.isUnlimited ? [] : Limits.violations(of: text, lines: lines, sizes: dialect.sizes)
      if !violations.isEmpty {
        diagnostics += violations
        self.init(.document, source: text)
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
      diagnostics.report(
        "too-deep", "quotes, lists and emphasis nest more than \(Limits.depth) levels",
        at: text.position(line: line, column: 1), remedy: "nest less deeply")
      self.init(.document, source: text)
      return
    }
    diagnostics += conversion.problems
    self.init(nodes: conversion.nodes, pools: [conversion.pool.bytes], sources: [text])
    if dialect.isExtended { check(against: dialect, diagnostics: &diagnostics) }
    if let told = tellingLanguages() { self = told }
  }

  /// Whether a text is one line of words, as nearly all titles and summaries are: there is nothing to parse in it,
  /// and nothing to report of it.
  private static func isPlainLine(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, bytes.count <= 1_024, bytes.last != UInt8(ascii: " ") else {
      return false
    }
    // Marks of lists and the sign that begins a file have these bytes, beside letters.
    let isLetter =
      first.isASCIILetter || first >= 0xC3 && first != 0xE2 && first != 0xEF
    return isLetter && !bytes.withUnsafeBufferPointer { SignScan.mayHaveSign($0) }
  }
}
