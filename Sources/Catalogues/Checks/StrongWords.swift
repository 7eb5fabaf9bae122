import Diagnostics

/// T201: as many parts are bold as in the source.
///
/// - Good: `**Stop.** Ask.` is `**Alto.** Pregunte.`
/// - Bad: `**Stop.** Ask.` is `Alto. Pregunte.`
struct StrongWords: TranslationCheck {
  static let code = "T201"
  static let severity = Diagnostic.Severity.warning

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface { return nil }
    let (source, target) = (message.source.strongs, message.target.strongs)
    guard source != target else { return nil }
    return TranslationFault(
      message: "\(target) parts are bold, in the source \(source)",
      remedy: "write `**` on both sides of the same words, next to a letter")
  }
}
