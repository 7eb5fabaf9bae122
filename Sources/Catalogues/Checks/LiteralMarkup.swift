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

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "`")
  }

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface || !message.target.words.utf8.contains(where: isSign) { return nil }
    for sign in signs
    where message.target.words.contains(sign) && !message.source.words.contains(sign) {
      return TranslationFault(
        message: "readers see '\(sign)', which was meant as markup",
        remedy: "write it as in the source: no blank inside the marks, no backslash before them")
    }
    return nil
  }
}
