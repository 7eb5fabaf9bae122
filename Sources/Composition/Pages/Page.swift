package import CommonMark
package import Diagnostics

/// The Markdown of one page: its pieces grafted into one tree, its links resolved.
package struct Page: Sendable {
  package let entry: PageDirectory.Entry
  /// The title with its inline markup.
  package let title: MarkdownTree
  package let summary: MarkdownTree?
  /// Everything below the title and the summary.
  package let body: MarkdownTree
  package let facts: PageFacts
  package let diagnostics: [Diagnostic]

  /// Appends the whole page as one Markdown text, which means the same as the page.
  ///
  /// - Parameters:
  ///   - head: what stands between title and summary, in Markdown.
  ///   - foot: what stands below the text.
  ///   - output: what to append to.
  package func appendMarkdown(head: [UInt8], foot: [UInt8], to output: inout [UInt8]) {
    let base = LinkBase(ofFileAt: entry.markdownPath.relative(to: entry.path))
    output += "# ".utf8
    title.writeMarkdown(into: &output, base: base)
    while output.last == UInt8(ascii: "\n") { output.removeLast() }
    output += "\n\n".utf8
    output += head
    if let summary {
      summary.writeMarkdown(into: &output, base: base)
      output += "\n".utf8
    }
    body.writeMarkdown(into: &output, base: base)
    if !output.suffix(2).elementsEqual("\n\n".utf8) { output += "\n".utf8 }
    output += foot
  }
}
