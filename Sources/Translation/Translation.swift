package import Diagnostics
package import ToolkitModel

/// The texts of a toolkit in another language; nothing else gives a guide another language than the toolkit's own.
package protocol Translation: Sendable {
  /// A text in the language; in what it has no words for, a run of the source's lines names the source's language
  /// (``SourceText/Run/language``), and pages tell readers so of these blocks.
  ///
  /// - Parameters:
  ///   - source: the text as it was written; of a flyer, one of the parts that readers read.
  ///   - key: which text of the toolkit it is.
  ///   - traits: what the program does with it.
  /// - Returns: the text, with the places where it was written.
  func text(_ source: SourceText, of key: TextKey, _ traits: TextTraits) -> SourceText
}
