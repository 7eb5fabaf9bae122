import CommonMark
import Diagnostics

/// The words of one text without markup, in sentences that know where they were written.
///
/// A heading, a list item and a table's cell each end the sentence. A link without text of its own
/// reads as the label that will be printed there.
struct Prose {
  struct Sentence {
    let text: String
    /// Whether it stands in a wrong belief that is printed as such.
    let isBelief: Bool
    /// Whether it is a heading or a table's cell, where nobody expects whole sentences.
    let isLoose: Bool
    /// The node of the table's row that it stands in, if it does.
    let row: Int?
    /// The index of its block in ``Prose/blocks``.
    let block: Int
    /// Where it begins in the bytes of its block.
    let start: Int
  }

  /// Some text that stands alone, such as a paragraph or a cell.
  struct Block {
    let node: Int
    let bytes: [UInt8]
  }

  /// The directive whose content is a wrong belief, printed as such.
  static let belief = "belief"

  let tree: MarkdownTree
  private(set) var sentences: [Sentence] = []
  private(set) var blocks: [Block] = []
  /// The directives in the text, in order.
  private(set) var directives: [(name: String, argument: String)] = []
  private var plain = PlainBytes()
  private var row: Int?

  init(_ text: SourceText, by reading: ProseReading) {
    var unheard: [Diagnostic] = []
    tree = MarkdownTree(parsing: text, dialect: reading.dialect, diagnostics: &unheard)
    var block = 0
    var beliefEnd = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.isBlock {
        close(block, isBelief: block < beliefEnd)
        block = index
      }
      switch node.kind {
      case .text, .code, .codeBlock: plain.append(tree.bytes(node.literal, of: node))
      case .softBreak, .lineBreak: plain.space()
      case .link where node.descendants == 0:
        plain.append(reading.label(of: tree.string(node.destination, of: node)).utf8)
      case .tableRow: row = index
      case .directive:
        let name = tree.string(node.destination, of: node)
        directives.append((name, tree.string(node.title, of: node)))
        if name == Self.belief { beliefEnd = max(beliefEnd, tree.end(of: index)) }
      default: break
      }
    }
    close(block, isBelief: block < beliefEnd)
  }

  private mutating func close(_ node: Int, isBelief: Bool) {
    let bytes = plain.take()
    guard !bytes.isEmpty else { return }
    let kind = tree.nodes[node].kind
    for range in SentenceCutting.sentences(in: bytes) {
      sentences.append(
        Sentence(
          text: String(decoding: bytes[range], as: UTF8.self), isBelief: isBelief,
          isLoose: kind == .heading || kind == .tableCell,
          row: kind == .tableCell ? row : nil, block: blocks.count,
          start: range.lowerBound))
    }
    blocks.append(Block(node: node, bytes: bytes))
  }

  /// What a reader takes a sentence together with: all of its row in a table, else itself.
  func context(of sentence: Sentence) -> String {
    guard let row = sentence.row else { return sentence.text }
    return sentences.filter { $0.row == row }.map(\.text).joined(separator: " ")
  }
}

/// What reading a text as prose needs: the dialect, and what links without text print.
struct ProseReading {
  let dialect: Dialect
  let label: (String) -> String

  func label(of destination: String) -> String { label(destination) }
}
