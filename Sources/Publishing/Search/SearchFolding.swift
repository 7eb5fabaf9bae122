import TextFolding
import ToolkitModel

/// Cuts a text into the terms that a search compares: without capitals, accents and endings.
///
/// `Templates/assets/search.js` does the same with what a reader types; `Tests/Fixtures/search/folding.json`
/// holds both to it.
struct SearchFolding {
  /// Whether words lose the endings that English and Spanish share.
  private let cutsEndings: Bool
  /// The word so far, folded, as UTF-8.
  private var word: [UInt8] = []
  /// Where its letters begin, in a script that puts no spaces between words.
  private var starts: [Int] = []
  private var isWide = false

  /// One that holds nothing.
  static let idle = SearchFolding(language: "")

  init(language: String) {
    cutsEndings = ["en", "es"].contains(LanguageTag(language).language)
  }

  /// The terms of a text, in order.
  func terms(of text: String) -> [String] {
    var folding = self
    var terms: [String] = []
    folding.add(Array(text.utf8)[...]) { terms.append(String(decoding: $0, as: UTF8.self)) }
    folding.finish { terms.append(String(decoding: $0, as: UTF8.self)) }
    return terms
  }

  /// Reads on, and hands on each term that ends; the last word may go on in the next bytes.
  mutating func add(_ text: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Void) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        append(byte, take)
      } else if let scalar = Unicode.Scalar(first: byte, rest: text[index...]) {
        index += UTF8.width(scalar) - 1
        append(scalar, take)
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ take: (ArraySlice<UInt8>) -> Void) {
    let letter = byte | 0x20
    let isLetter = letter &- UInt8(ascii: "a") < 26
    if isLetter || byte &- UInt8(ascii: "0") < 10 {
      if !starts.isEmpty { finish(take) }
      word.append(isLetter ? letter : byte)
    } else if byte != UInt8(ascii: "'") {
      finish(take)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ take: (ArraySlice<UInt8>) -> Void) {
    // In words of Arabic letters it parts what many write as two words.
    if scalar == "\u{200C}", word.suffix(2).first.map({ (0xD8...0xDB).contains($0) }) == true {
      return finish(take)
    }
    if let plain = PlainSign(scalar) {
      for letter in plain.scalars {
        if letter.isASCII { append(UInt8(letter.value), take) } else { append(letter, take) }
      }
      return
    }
    if LetterFolding.isDropped(scalar) { return }
    guard scalar.isPartOfWord else { return finish(take) }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if LetterFolding.isDropped(small) { continue }
      let bytes = LetterFolding.plain(small) ?? Array(String(small).utf8)
      if small.isWithoutSpaces != !starts.isEmpty { finish(take) }
      if small.isWithoutSpaces { starts.append(word.count) }
      if bytes.count > 1 { isWide = true }
      word += bytes
    }
  }

  /// Ends a word and hands on what is searched of it.
  mutating func finish(_ take: (ArraySlice<UInt8>) -> Void) {
    guard !word.isEmpty else { return }
    if !starts.isEmpty {
      takePairs(take)
    } else if isWide {
      var kept = word[...]
      if let article = Self.arabicArticles.first(where: { kept.starts(with: $0) }),
        kept.count >= article.count + 4
      {
        kept = kept.dropFirst(article.count)
      }
      take(kept)
    } else if word.count > 1 {
      take(cutsEndings ? WordEndings.cut(word) : word[...])
    }
    word.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    isWide = false
  }

  /// Every two neighbours of a run of letters, since no space tells where its words end.
  private mutating func takePairs(_ take: (ArraySlice<UInt8>) -> Void) {
    if starts.count > 2, let particle = Self.koreanParticles.first(where: { word.ends(with: $0) }),
      starts.count > particle.count / 3 + 1
    {
      starts.removeLast(particle.count / 3)
      word.removeLast(particle.count)
    }
    guard starts.count > 1 else { return take(word[...]) }
    for first in 0..<starts.count - 1 {
      take(word[starts[first]..<(first + 2 < starts.count ? starts[first + 2] : word.count)])
    }
  }

  private static let arabicArticles = ["وال", "بال", "كال", "فال", "لل", "ال"].map {
    Array($0.utf8)
  }
  private static let koreanParticles = [
    "에서", "을", "를", "이", "가", "은", "는", "에", "의", "와", "과", "도", "로",
  ].map { Array($0.utf8) }
}

extension Array<UInt8> {
  fileprivate func ends(with end: [UInt8]) -> Bool {
    count >= end.count && suffix(end.count) == end[...]
  }
}

extension Unicode.Scalar {
  /// Reads the rest of a scalar's UTF-8; `nil` where it is none.
  fileprivate init?(first: UInt8, rest: ArraySlice<UInt8>) {
    let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    guard first >= 0xC2, rest.count >= more else { return nil }
    var value = UInt32(first) & (0x3F >> UInt32(more))
    for byte in rest.prefix(more) { value = value << 6 | UInt32(byte & 0x3F) }
    self.init(value)
  }

  /// Letters, numbers and their marks.
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether it belongs to a script that is cut into pairs: Thai, Lao, Burmese, Khmer, kana, Han, Hangul.
  fileprivate var isWithoutSpaces: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7AF:
      true
    default: false
    }
  }
}
