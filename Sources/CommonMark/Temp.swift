extension MarkdownTree {
  package func writeMarkdown(into o: inout [UInt8]) {}
}
