package import Diagnostics
package import ToolkitModel

/// A language that nobody speaks, made of the words of another: it shows how pages stand in other scripts, in
/// longer words and from right to left, before anybody has translated them.
///
/// Its tag says `test` where BCP 47 has room for private use, behind that of a language whose letters it has, so
/// that fonts, lines and searches are those of that language.
package enum TestLanguage: String, Translation, CaseIterable {
  /// Latin letters with accents, and words that are about a third longer.
  case accented
  /// Arabic letters, read from right to left.
  case mirrored

  package var language: LanguageTag {
    switch self {
    case .accented: "vi-x-test"
    case .mirrored: "ar-x-test"
    }
  }

  package var direction: String {
    switch self {
    case .accented: "ltr"
    case .mirrored: "rtl"
    }
  }

  /// A text with its words in this language, and its markup, addresses and numbers as they were.
  ///
  /// Its lines are the same lines of the same file, so that what is wrong in it is shown where it was written;
  /// columns may differ.
  package func text(_ source: SourceText, of key: TextKey, _ traits: TextTraits) -> SourceText {
    guard case .runs(let runs) = source.origin else {
      return SourceText(
        bytes: bytes(source.bytes, following: []).output, file: source.file, origin: source.origin)
    }
    let (output, offsets) = bytes(source.bytes, following: runs.map(\.offset))
    let moved = zip(runs, offsets).map { run, offset in
      SourceText.Run(offset: offset, line: run.line, column: run.column, language: run.language)
    }
    return SourceText(bytes: output, file: source.file, origin: .runs(moved))
  }

  private func string(_ source: String) -> String {
    String(decoding: bytes(Array(source.utf8), following: []).output, as: UTF8.self)
  }

  /// The words of an interface in this language; what fills them later keeps its name.
  package func words(_ source: InterfaceWords) -> InterfaceWords {
    InterfaceWords(
      direction: direction, texts: source.texts.map { ($0.key, string($0.text)) },
      months: source.months.map(string))
  }

  /// The bytes in this language, and where some offsets of the source, ascending, are in them.
  private func bytes(
    _ source: [UInt8], following offsets: [Int]
  ) -> (output: [UInt8], offsets: [Int]) {
    let kept = KeptMarkup(in: source)
    var output: [UInt8] = []
    output.reserveCapacity(source.count * 2)
    var moved: [Int] = []
    var place = 0
    while place < source.count {
      while moved.count < offsets.count, offsets[moved.count] <= place {
        moved.append(output.count)
      }
      if let end = kept.end(at: place) {
        output += source[place..<end]
        place = end
        continue
      }
      let letter = source[place]
      place += 1
      if letter < 0x80 {
        append(letter, to: &output)
      } else {
        // Letters of other scripts, and those that have accents already.
        output.append(letter)
      }
    }
    while moved.count < offsets.count { moved.append(output.count) }
    return (output, moved)
  }

  private func append(_ letter: UInt8, to output: inout [UInt8]) {
    let lower = letter | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) else {
      output.append(letter)
      return
    }
    switch self {
    case .accented:
      let accented = Self.accents[Int(lower - UInt8(ascii: "a"))]
      output += (letter == lower ? accented : accented.uppercased()).utf8
      // A vowel that is said twice makes the word longer and leaves it readable.
      if "aeiou".utf8.contains(lower) { output += accented.utf8 }
    case .mirrored: output += Self.mirror[Int(lower - UInt8(ascii: "a"))].utf8
    }
  }

  /// For a to z.
  private static let accents = [
    "á", "ƀ", "ç", "ď", "é", "ƒ", "ğ", "ĥ", "í", "ĵ", "ķ", "ļ", "ɱ", "ñ", "ó", "þ", "ɋ", "ŕ", "š",
    "ŧ", "ú", "ṽ", "ŵ", "ẋ", "ý", "ž",
  ]
  /// For a to z, in the order of the Arabic alphabet where a letter has no counterpart.
  private static let mirror = [
    "ا", "ب", "ص", "د", "ه", "ف", "غ", "ح", "ي", "ج", "ك", "ل", "م", "ن", "ع", "پ", "ق", "ر", "س",
    "ت", "و", "ث", "ط", "خ", "ظ", "ز",
  ]
}
