import Diagnostics
import ToolkitModel

/// T107: what is one line in the source is one line, and a title or label has no markup that the source lacks.
///
/// - Good: `At my door` is `En mi puerta`
/// - Bad: `At my door` is `En *mi* puerta`
struct OneLine: TranslationCheck {
  static let code = "T107"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.role == .title || message.role == .label,
      let sign = message.translation.first(where: { "*[`".contains($0) }),
      !message.text.contains(sign)
    {
      return TranslationFault(
        message: "a title has plain words, and here stands '\(sign)'", remedy: "delete the markup")
    }
    guard message.translation.contains("\n"), !message.text.contains("\n") else { return nil }
    return TranslationFault(
      message: "the translation has several lines, the source has one",
      remedy: "write it in one line")
  }
}
