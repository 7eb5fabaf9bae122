import Diagnostics
import TextFolding
import ToolkitModel

/// Finds two rules that say the same, which would be signed twice and go stale one by one.
///
/// Only letters and digits are compared.
///
/// - Good: "Say nothing." in one rule, and every other rule links to it.
/// - Bad: "Say nothing." in one rule and "Say *nothing*!" in another.
enum SameStatement {
  static func diagnostics(for rules: [Rule]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let fields: [(name: String, text: (Rule) -> SourceText)] = [
      ("title", \.title), ("law", \.law), ("action", \.action), ("card", \.card),
    ]
    for field in fields {
      var seen: [[UInt8]: Rule] = [:]
      for rule in rules {
        let text = field.text(rule)
        let words = words(of: text)
        guard !words.isEmpty else { continue }
        guard let first = seen.updateValue(seen[words] ?? rule, forKey: words) else { continue }
        let other = field.text(first).position(line: 1, column: 1)
        found.append(
          Diagnostic(
            .error, "same-statement",
            "'\(field.name)' of rule '\(rule.id)' repeats that of rule '\(first.id)'",
            at: text.position(line: 1, column: 1),
            remedy: "one legal point is one rule: link to rule '\(first.id)' "
              + "(\(other.file), line \(other.line)), or state the difference"))
      }
    }
    return found
  }

  /// The words in small letters, each with a space behind it.
  private static func words(of text: SourceText) -> [UInt8] {
    var words: [UInt8] = []
    let folded = FoldedText(text.bytes, references: true).bytes
    for byte in String(decoding: folded, as: UTF8.self).lowercased().utf8 {
      if byte.isInWord {
        words.append(byte)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }
}
