import CommonMark
import Diagnostics

/// T101: a translation is the one block that its source is, broken at as many places.
///
/// - Good: `Keep it.` is `Guárdelo.`
/// - Bad: `Keep it.` is `1. Guárdelo.`
/// - Bad: `Keep it.` is `# Guárdelo`
/// - Bad: `Keep it.` is `    Guárdelo.`
struct BlockShape: TranslationCheck {
  static let code = "T101"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface { return nil }
    if message.source.blocks != message.target.blocks {
      return TranslationFault(
        message: "the translation begins or ends a block of its own, such as a list or a heading",
        remedy: "write \\ before the sign that does it (`1\\.`, `\\#`), and begin without blanks")
    }
    guard message.source.breaks != message.target.breaks else { return nil }
    return TranslationFault(
      message:
        "the source breaks its line at \(message.source.breaks) places, the translation at \(message.target.breaks)",
      remedy: "end a line with \\ where the source does")
  }
}
