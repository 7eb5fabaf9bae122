import Diagnostics

/// T107: a title or label is one line.
///
/// - Good: `At my door` is `En mi puerta`
struct OneLine: TranslationCheck {
  static let code = "T107"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    guard message.translation.contains("\n"), !message.text.contains("\n") else { return nil }
    return TranslationFault(
      message: "the translation has several lines, the source has one",
      remedy: "write it in one line")
  }
}
