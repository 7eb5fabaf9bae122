import Diagnostics
import ToolkitModel

/// T205: the words are in the script of the language.
///
/// - Good: `Keep it.` is `Guárdelo.`
/// - Bad: `Keep it closed now.` is `держите его сейчас`
struct Scripts: TranslationCheck {
  static let code = "T205"
  static let severity = Diagnostic.Severity.warning

  static func fault(in message: TranslatedMessage) -> TranslationFault? {
    guard let own = ranges[message.language.script] else { return nil }
    let letters = message.target.words.unicodeScalars.filter(\.properties.isAlphabetic)
    let others = letters.count { letter in
      // Names of forms and offices are in Latin letters everywhere.
      !own.contains { $0.contains(letter.value) } && letter.value > 0x24F
    }
    let latin = letters.count { $0.value <= 0x24F }
    let isWrong =
      others * 10 > letters.count * 3
      || message.language.script != "Latn" && letters.count > 20 && latin * 10 > letters.count * 8
    guard letters.count > 5, isWrong else { return nil }
    return TranslationFault(
      message: "most letters are not those of \(message.language.englishName)",
      remedy: "look whether this is the right language")
  }

  /// The blocks of Unicode in which the letters of scripts are.
  private static let ranges: [String: [ClosedRange<UInt32>]] = [
    "Latn": [0x41...0x24F, 0x1E00...0x1EFF, 0x2B0...0x36F],
    "Cyrl": [0x400...0x52F], "Arab": [0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFEFC],
    "Hebr": [0x590...0x5FF], "Deva": [0x900...0x97F], "Beng": [0x980...0x9FF],
    "Guru": [0xA00...0xA7F], "Gujr": [0xA80...0xAFF], "Telu": [0xC00...0xC7F],
    "Thai": [0xE00...0xE7F], "Laoo": [0xE80...0xEFF], "Mymr": [0x1000...0x109F],
    "Geor": [0x10A0...0x10FF, 0x1C90...0x1CBF], "Ethi": [0x1200...0x139F],
    "Khmr": [0x1780...0x17FF], "Armn": [0x530...0x58F],
    "Hans": [0x3400...0x9FFF, 0xF900...0xFAFF], "Hant": [0x3400...0x9FFF, 0xF900...0xFAFF],
    "Jpan": [0x3040...0x30FF, 0x3400...0x9FFF], "Kore": [0x1100...0x11FF, 0xAC00...0xD7A3],
  ]
}
