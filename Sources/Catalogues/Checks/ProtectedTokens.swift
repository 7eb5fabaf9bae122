import Diagnostics

/// T105: names of forms and numbers of telephones are in the translation as they are printed on the paper.
///
/// - Good: `Form I-200` is `Formulario I-200`
/// - Bad: `Form I-200` is `Formulario`
/// - Bad: `Form I-200` is `Formulario I-205`
struct ProtectedTokens: TranslationCheck {
  static let code = "T105"
  static let severity = Diagnostic.Severity.error

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    let (source, target) = (tokens(in: message.source.words), tokens(in: message.target.words))
    guard let lost = source.subtracting(target).sorted().first else { return nil }
    return TranslationFault(
      message: "the translation lacks '\(lost)'",
      remedy: "write it as it is printed on the paper: readers compare letter by letter")
  }

  /// Words of capital letters and digits with a hyphen (`I-200`), or of digits in groups (`555-0100`).
  private static func tokens(in words: String) -> Set<String> {
    var found: Set<String> = []
    // Nearly all texts have none, and are read as bytes.
    guard words.utf8.contains(UInt8(ascii: "-")) else { return found }
    for word in words.folded.split(whereSeparator: { !isPart($0) }) {
      let token = word.trimming { $0 == "-" }
      let parts = token.split(separator: "-")
      guard parts.count > 1, token.contains(where: \.isNumber),
        parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) } })
      else { continue }
      // Years that a dash joins are no name.
      if parts.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) }) { continue }
      found.insert(String(token))
    }
    return found
  }

  private static func isPart(_ character: Character) -> Bool {
    character == "-" || character.isASCII && (character.isLetter || character.isNumber)
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
    var rest = drop(while: isLeftOut)
    while let last = rest.last, isLeftOut(last) { rest.removeLast() }
    return rest
  }
}
