import Diagnostics

/// T203: no signs of Markdown are left in the words.
///
/// - Good: `**Stop.** Ask.` is `**Alto.** Pregunte.`
/// - Bad: `**Stop.** Ask.` is `\*\*Alto.\*\* Pregunte.`
/// - Bad: `**Stop.** Ask.` is `** Alto.** Pregunte.`
struct LiteralMarkup: TranslationCheck {
  static let code = "T203"
  static let severity = Diagnostic.Severity.warning

  private static let signs = ["**", "](", "] (", "[^", "](", "``"]

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface { return nil }
    for sign in signs
    where message.target.words.contains(sign) && !message.source.words.contains(sign) {
      return TranslationFault(
        message: "readers see '\(sign)', which was meant as markup",
        remedy: "write it as in the source: no blank inside the marks, no backslash before them")
    }
    return nil
  }
}
