package import Diagnostics

/// Turns what authors wrote for readers into another language, text by text, while it is read.
///
/// Ids, codes, numbers, addresses and what identifies an authority are the same in all languages.
package typealias TextTranslation = @Sendable (SourceText) -> SourceText
