import Diagnostics
import ToolkitModel

/// T204: the translation is another text than the source, about as long.
///
/// - Good: `Keep the door closed and ask.` is `Deje la puerta cerrada y pregunte.`
/// - Bad: `Keep the door closed and ask.` is `Keep the door closed and ask.`
/// - Bad: `Keep the door closed and ask for a warrant now.` is `Deje.`
struct Untranslated: TranslationCheck {
  static let code = "T204"
  static let severity = Diagnostic.Severity.warning

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    let words = message.source.words.split(whereSeparator: \.isWhitespace)
    if message.text == message.translation {
      if message.isKeyword { return nil }
      // A name or two may be the same everywhere.
      guard words.count > 3, words.count(where: { $0.first?.isLowercase ?? false }) > 2 else {
        return nil
      }
      return TranslationFault(
        message: "the translation is the source itself", remedy: "translate it, or leave it empty")
    }
    let (source, target) = (message.source.words.count, message.target.words.count)
    guard source > 30 else { return nil }
    let limits = message.language.hasBlanks ? (0.4, 3.0) : (0.12, 2.0)
    let ratio = Double(target) / Double(source)
    guard ratio < limits.0 || ratio > limits.1 else { return nil }
    return TranslationFault(
      message: "the translation has \(target) letters, the source \(source)",
      remedy: "look whether something is missing or was added")
  }
}
