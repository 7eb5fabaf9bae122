import Diagnostics

/// T103: words in braces are those of the source.
///
/// - Good: `{count} pages` is `{count} páginas`
/// - Bad: `{count} pages` is `{cuenta} páginas`
/// - Bad: `{count} pages` is `páginas`
struct Placeholders: TranslationCheck {
  static let code = "T103"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    let source = TextSignature.placeholders(in: message.text)
    let target = TextSignature.placeholders(in: message.translation)
    if let lost = source.subtracting(target).sorted().first {
      return TranslationFault(
        message: "the translation lacks \(lost), which the program fills",
        remedy: "write it as it is")
    }
    if let new = target.subtracting(source).sorted().first {
      return TranslationFault(
        message: "the program does not fill \(new)",
        remedy: "write the words in braces of the source")
    }
    return nil
  }
}
