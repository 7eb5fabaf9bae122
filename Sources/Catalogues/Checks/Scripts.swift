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
    var (letters, latin, others) = (0, 0, 0)
    for scalar in message.target.words.unicodeScalars {
      if scalar.value <= lastLatin {
        // Names of forms and offices are in Latin letters everywhere.
        guard scalar.value > 0xBF || scalar.isASCIILetter else { continue }
        latin += 1
      } else if own.contains(where: { $0.contains(scalar.value) }) {
        // Marks above letters are counted with them.
      } else if scalar.properties.isAlphabetic {
        others += 1
      } else {
        continue
      }
      letters += 1
    }
    let isWrong =
      others * 10 > letters * 3
      || message.language.script != "Latn" && letters > 20 && latin * 10 > letters * 8
    guard letters > 5, isWrong else { return nil }
    return TranslationFault(
      message: "most letters are not those of \(message.language.englishName)",
      remedy: "look whether this is the right language")
  }

  /// The end of Latin Extended-B.
  private static let lastLatin: UInt32 = 0x24F

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

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
