import Diagnostics

/// T207: a link to another site leads where the source's does, or to that page in the language, which somebody says.
///
/// - Good: `See [it](https://a.org/x).` is `Vea [esto](https://a.org/x).`
/// - Bad: `See [it](https://a.org/x).` is `Vea [esto](https://a.org/y).`
struct OtherAddresses: TranslationCheck {
  static let code = "T207"
  static let severity = Diagnostic.Severity.warning

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    let source = message.source.targets.filter(isOutside)
    let target = message.target.targets.filter(isOutside)
    guard let other = source.symmetricDifference(target).sorted().first else { return nil }
    return TranslationFault(
      message: "the translation leads elsewhere: \(other) is only in one of the two",
      remedy: "write the source's, or `# handbill-ignore: T207 its page in this language`")
  }

  static func isOutside(_ target: String) -> Bool {
    target.hasPrefix("https:") || target.hasPrefix("http:")
  }
}
