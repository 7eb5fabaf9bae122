import CommonMark
import Diagnostics
import ToolkitModel

/// Finds signs of Markdown in texts that only heads, lists and captions show, and in words that are shown
/// as written.
///
/// Bodies, rules, phrases and records are searched where pages parse them, without another parse; a sign
/// that is found twice is reported once.
///
/// - Good: "When it is **late**."
/// - Bad: "When it is ** late **."
enum MarkdownLeft {
  private static let rules: Set<String> = ["markdown-left", "bare-address"]

  /// - Parameters:
  ///   - pieces: what is printed.
  ///   - plainWords: names and labels, which are shown as written.
  ///   - dialect: sets the severity.
  /// - Returns: each sign at its place.
  static func diagnostics(
    for pieces: [PrintedPiece], plainWords: [SourceText], dialect: Dialect
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for text in pieces.lazy.flatMap(\.texts) where mayHoldSigns(text.source.bytes) {
      switch text.role {
      case .title, .other: found += signs(in: text.source, dialect)
      case .label:
        // Even Markdown that is right has no effect in a label.
        let signs = signs(in: text.source, dialect)
        found +=
          signs.isEmpty ? [text.source.signInPlainWords(by: dialect)].compactMap(\.self) : signs
      case .body, .law, .practice, .action, .card, .phrase, .quote: break
      }
    }
    return found + plainWords.compactMap { $0.signInPlainWords(by: dialect) }
  }

  private static func signs(in text: SourceText, _ dialect: Dialect) -> [Diagnostic] {
    var found: [Diagnostic] = []
    _ = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &found)
    return found.filter { rules.contains($0.rule) }
  }

  /// Whether a text has a byte that signs are made of; hardly any title has one.
  private static func mayHoldSigns(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    if first < UInt8(ascii: "A") || first >= 0x80 { return true }
    return bytes.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "@"),
        UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "\n"), UInt8(ascii: "\\"):
        true
      default: false
      }
    }
  }
}
