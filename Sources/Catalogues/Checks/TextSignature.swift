import CommonMark
import Diagnostics

/// What of a text must be the same in all languages, whatever its words are.
struct TextSignature: Sendable, Equatable {
  /// The kinds of its blocks, the outer before the inner.
  private(set) var blocks: [Node.Kind] = []
  /// Where its links lead; without those that footnotes have.
  private(set) var targets: Set<String> = []
  private(set) var pictures: Set<String> = []
  private(set) var codes: Set<String> = []
  /// Tags of HTML, which our Markdown refuses.
  private(set) var tags: [String] = []
  private(set) var notes: Set<String> = []
  private(set) var strongs = 0
  private(set) var breaks = 0
  /// Its words as readers see them, with a blank for each code and line end.
  private(set) var words = ""

  /// Parses a message.
  init(_ text: String, dialect: Dialect) {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(text, file: ""), dialect: dialect, diagnostics: &problems)
    for node in tree.nodes.dropFirst() {
      if node.isBlock, node.kind != .container { blocks.append(node.kind) }
      switch node.kind {
      case .text: words += tree.string(node.literal, of: node)
      case .softBreak: words += " "
      case .lineBreak:
        breaks += 1
        words += " "
      case .code:
        codes.insert(tree.string(node.literal, of: node))
        words += " "
      case .htmlInline, .htmlBlock: tags.append(tree.string(node.literal, of: node))
      case .strong: strongs += 1
      case .link: targets.insert(tree.string(node.destination, of: node))
      case .image: pictures.insert(tree.string(node.destination, of: node))
      case .footnoteReference: notes.insert(tree.string(node.literal, of: node))
      default: break
      }
    }
  }

  /// The words in braces, which the program fills.
  static func placeholders(in text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      found.insert(String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
