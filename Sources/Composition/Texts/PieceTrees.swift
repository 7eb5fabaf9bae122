package import CommonMark
package import Diagnostics
package import Guides
import ToolkitModel

/// The parsed texts of everything that pages print in several places: rules, phrases, terms, records.
///
/// Each text is parsed once, alone, where it was written, so that nothing leaks from piece to piece.
package struct PieceTrees: Sendable {
  private var trees: [SourceText: MarkdownTree] = [:]
  /// What was wrong in the texts.
  package private(set) var diagnostics: [Diagnostic] = []
  private let dialect: Dialect

  package init(of guide: Guide, dialect: Dialect) {
    self.dialect = dialect
    // Pages and lists print these as plain words, so that nothing else would find what is wrong with them.
    parse(ToolkitSettings.fields.texts(of: guide.settings, TextKey(ToolkitSettings.key)))
    for kind in guide.kinds.all { parse(kind, of: guide) }
    // What an appendix prints decides where its records are, before its page is composed.
    for lettered in guide.appendices { parse(lettered.appendix.body) }
  }

  private mutating func parse<K: AnyKind>(_ kind: K, of guide: Guide) {
    for piece in kind.described.pieces(in: guide.pieces) {
      parse(kind.described.texts(of: piece))
    }
  }

  /// The tree of a text; one that is not parsed ahead is parsed now.
  package subscript(text: SourceText) -> MarkdownTree {
    if let tree = trees[text] { return tree }
    var unheard: [Diagnostic] = []
    return MarkdownTree(parsing: text, dialect: dialect, diagnostics: &unheard)
  }

  private mutating func parse(_ texts: [PieceText]) {
    for text in texts where text.traits.isParsed { parse(text.source) }
  }

  private mutating func parse(_ text: SourceText) {
    if trees[text] != nil { return }
    trees[text] = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &diagnostics)
  }
}
