import Diagnostics
import ToolkitModel

/// T106: no sign that nobody sees: controls, marks of direction, joiners in scripts that have none.
///
/// - Good: `Keep it.` is `Guárdelo.`
/// - Bad: `Keep it.` is `Guárdelo\u{202E}.`
/// - Bad: `See [it](rule:a).` is `[esto]\u{200C}(rule:a).`
struct HiddenSigns: TranslationCheck {
  static let code = "T106"
  static let severity = Diagnostic.Severity.error

  private static let joining: Set<String> = [
    "Arab", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Mymr",
    "Khmr",
  ]

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    var last: Unicode.Scalar = " "
    for scalar in message.translation.unicodeScalars {
      defer { last = scalar }
      let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
      let isAfterBracket = last == "]"
      let isHidden: Bool
      switch scalar.value {
      case 0x0A: isHidden = false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF, 0xFFFE,
        0xFFFF, 0x200B:
        isHidden = true
      default:
        isHidden = isJoiner && (isAfterBracket || !joining.contains(message.language.script))
      }
      if isHidden {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return TranslationFault(
          message:
            "the translation has a sign that nobody sees: U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)",
          remedy: "delete it; the program sets the direction of numbers and names")
      }
    }
    return nil
  }
}
