import Diagnostics

/// T202: the numbers are those of the source, in whatever digits.
///
/// A number up to twelve may be a word on either side.
///
/// - Good: `within 30 days` is `en 30 días`
/// - Good: `within 3 days` is `en tres días`
/// - Bad: `within 30 days` is `en 90 días`
struct Numbers: TranslationCheck {
  static let code = "T202"
  static let severity = Diagnostic.Severity.warning

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    let (source, target) = (numbers(in: message.source.words), numbers(in: message.target.words))
    guard let other = source.symmetricDifference(target).filter({ !isWord($0) }).sorted().first
    else { return nil }
    return TranslationFault(
      message: "the number \(other) is only in one of source and translation",
      remedy: "write the numbers of the source, or `# handbill-ignore: T202` and why")
  }

  private static func isWord(_ number: String) -> Bool { Int(number).map { $0 <= 12 } ?? false }

  private static func numbers(in words: String) -> Set<String> {
    let mayHave = words.utf8.contains {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 >= String.firstOfOtherDigits
    }
    if !mayHave { return [] }
    return Set(
      words.folded.split { !($0.isASCII && $0.isNumber) }.map { digits in
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
      })
  }
}

extension String {
  /// Digits of other scripts begin at U+0660, whose first byte in UTF-8 this is.
  static let firstOfOtherDigits: UInt8 = 0xD9

  /// With the digits of every script as ASCII.
  var folded: String {
    if utf8.allSatisfy({ $0 < Self.firstOfOtherDigits }) { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.value >= 0x660, scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      {
        text.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
