import Diagnostics

/// T102: links to places of the toolkit, notes and pictures are those of the source, in any order.
///
/// - Good: `Ask for [it](rule:a).` is `[Pídalo](rule:a).`
/// - Bad: `Ask for [it](rule:a).` is `Pídalo.`
/// - Bad: `Ask for [it](rule:a).` is `[Pídalo] (rule:a).`
/// - Bad: `Ask for [it](rule:a).` is `[Pídalo](rule:b).`
struct LinkTargets: TranslationCheck {
  static let code = "T102"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    if message.isInterface { return nil }
    let (source, target) = (own(message.source), own(message.target))
    if let lost = source.subtracting(target).sorted().first {
      return TranslationFault(
        message: "the translation lacks a link or note of the source: \(lost)",
        remedy: "write it as in the source, with no blank between `]` and `(`")
    }
    if let new = target.subtracting(source).sorted().first {
      return TranslationFault(
        message: "the translation has a link or note that the source lacks: \(new)",
        remedy: "write the one of the source")
    }
    return nil
  }

  private static func own(_ signature: TextSignature) -> Set<String> {
    signature.targets.filter { !OtherAddresses.isOutside($0) }
      .union(signature.notes.map { "[^\($0)]" }).union(signature.pictures.map { "![](\($0))" })
  }
}
