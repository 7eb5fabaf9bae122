/// Letters with marks, each written as one code point where there is one.
///
/// An accent may be part of its letter or follow it. Readers see no difference, but browsers do, so the ids
/// of headings and the links to them are all written in one way.
package enum ComposedLetters {
  /// The text with composed letters; what has none stays as it is.
  package static func composing(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    return String(text.map { composed[$0] ?? $0 })
  }

  /// Whether a code point may join the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Swift takes the two ways to write a letter for the same, so each is found under the other.
  private static let composed: [Character: Character] = {
    var composed: [Character: Character] = [:]
    for range in [
      0xC0...0x17F, 0x180...0x24F, 0x370...0x4FF, 0x622...0x6D3, 0x1E00...0x1FFF,
      0x3040...0x30FF, 0xAC00...0xD7A3,
    ] as [ClosedRange<UInt32>] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let letter = Character(scalar)
        // Of two code points for one letter the first is the usual one.
        if composed[letter] == nil { composed[letter] = letter }
      }
    }
    return composed
  }()
}
