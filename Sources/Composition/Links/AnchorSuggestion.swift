import CommonMark
import Diagnostics

/// The place of a page that is closest to one that the page does not have.
///
/// Other programs make other ids of a heading: they drop an apostrophe instead of writing a hyphen, keep
/// capitals, or leave hyphens at the ends.
package struct AnchorSuggestion {
  /// `nil` if none is close.
  package let anchor: String?

  package init(for fragment: String, among anchors: [String]) {
    let wanted = fragment.percentDecoded ?? fragment
    let letters = Self.letters(of: wanted)
    anchor =
      letters.isEmpty
      ? nil
      : anchors.first { Self.letters(of: $0) == letters } ?? suggestion(for: wanted, among: anchors)
  }

  /// Letters and digits alone, small, so that hyphens make no difference.
  private static func letters(of text: String) -> String {
    ComposedLetters.composing(text.lowercased()).filter { $0.isLetter || $0.isNumber }
  }
}

extension MarkdownTree {
  /// The ids that a link may lead to, as texts.
  package var anchorNames: [String] {
    outline().anchors.map { String(decoding: $0, as: UTF8.self) }
  }
}
