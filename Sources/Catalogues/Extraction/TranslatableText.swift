package import CommonMark
package import Diagnostics
package import ToolkitModel

/// A text of a toolkit in the parts that translators get, each a message of its own.
package struct TranslatableText: Sendable {
  package let key: TextKey
  package let source: SourceText
  package let blocks: [LeafBlock]

  /// - Parameters:
  ///   - source: the text; of a flyer, one of the parts that readers read.
  ///   - key: which text of the toolkit it is.
  ///   - traits: what the program does with it.
  ///   - dialect: our Markdown.
  package init(_ source: SourceText, of key: TextKey, _ traits: TextTraits, dialect: Dialect) {
    self.key = key
    self.source = source
    blocks =
      traits.role == .label
      ? LeafBlock.whole(source) : LeafBlock.all(in: source, dialect: dialect)
  }

  /// What names its messages in a catalogue.
  package var context: String { key.description }
}

extension LeafBlock {
  /// A text that is shown as it is written: one block, in one line.
  fileprivate static func whole(_ text: SourceText) -> [LeafBlock] {
    let words = text.bytes.indices.filter {
      !"\n \t".utf8.contains(text.bytes[$0])
    }
    guard let first = words.first, let last = words.last else { return [] }
    return [LeafBlock(kind: .paragraph, lines: [first..<last + 1], in: text)]
  }
}
