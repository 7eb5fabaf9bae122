import Diagnostics

/// T104: no HTML and no code that the source lacks.
///
/// - Good: `Form `I-200`` is `Formulario `I-200``
/// - Bad: `Keep it.` is `<b>Guárdelo.</b>`
struct NewMarkup: TranslationCheck {
  static let code = "T104"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface { return nil }
    if message.target.tags.count > message.source.tags.count, let tag = message.target.tags.first {
      return TranslationFault(
        message: "the translation has HTML: \(tag.prefix(40))",
        remedy: "delete it; directions of text need no marks")
    }
    guard let code = message.target.codes.symmetricDifference(message.source.codes).sorted().first
    else { return nil }
    return TranslationFault(
      message: "`\(code.prefix(40))` is code only in one of the two",
      remedy: "write what is in `…` as in the source")
  }
}
