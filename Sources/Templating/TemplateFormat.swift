/// The format that a template writes; its folder says which.
package enum TemplateFormat: String, Sendable, Hashable, CaseIterable {
  case html
  case markdown

  /// The format of a template by its name or path (`html/page` is HTML); `nil` outside both folders.
  package init?(of path: String) {
    guard let folder = path.split(separator: "/", maxSplits: 1).first, folder.count < path.count,
      let format = TemplateFormat(rawValue: String(folder))
    else { return nil }
    self = format
  }

  /// Appends a plain text as the format shows it.
  func append(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .html: output.appendEscapedHTML(text)
    case .markdown: output.appendEscapedMarkdown(text)
    }
  }
}
