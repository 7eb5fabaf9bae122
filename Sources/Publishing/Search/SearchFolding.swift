import TextFolding
import ToolkitModel

/// Cuts a text into the terms that a search compares: without capitals, accents and endings.
///
/// `Templates/assets/search.js` does the same with what a reader types; `Tests/Fixtures/search/folding.json`
/// holds both to it.
struct SearchFolding: ~Copyable {
  /// Whether words lose the endings that English and Spanish share.
  private let cutsEndings: Bool
  /// The word so far, folded, as UTF-8.
  private var word = TermMemory<UInt8>(capacity: 256)
  /// Where its letters begin, in a script that puts no spaces between words.
  private var starts: [Int] = []
  private var isWide = false

  init(language: LanguageTag) {
    cutsEndings = ["en", "es"].contains(language.primary)
  }

  /// Reads on, and hands on each term that ends; the last word may go on in the next bytes.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, to taker: inout some TermTaking & ~Copyable)
  {
    var index = 0
    while index < text.count {
      if starts.isEmpty {
        if word.count == 0 { index = takeShortWords(text, from: index, to: &taker) }
        index = addLetters(text, from: index)
      }
      guard index < text.count else { return }
      let byte = text[index]
      index += 1
      if byte < 0x80, starts.isEmpty {
        // No letter or digit, which were taken before.
        if byte != UInt8(ascii: "'") { finish(to: &taker) }
        continue
      }
      if byte < 0x80 {
        append(byte, to: &taker)
      } else if let scalar = Unicode.Scalar(first: byte, rest: text[index...]) {
        index += UTF8.width(scalar) - 1
        append(scalar, to: &taker)
      }
    }
  }

  /// Takes whole words of at most seven ASCII letters and digits, as most words are, eight bytes at a time.
  ///
  /// - Returns: where the first word begins that is longer, goes on in the next text or has other letters.
  @inline(__always)
  private mutating func takeShortWords(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to taker: inout some TermTaking & ~Copyable
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return start }
    var index = start
    while index < bytes.count {
      let rest = bytes.count &- index
      let missing = max(0, 8 &- rest)
      let letters = WordLetters(
        bytes.loadUnaligned(fromByteOffset: index &- missing, as: UInt64.self).littleEndian
          &>> UInt64(truncatingIfNeeded: 8 &* missing))
      let count = letters.count
      // What comes behind the word must end it.
      guard count < min(8, rest) else { return index }
      let next = bytes[index + count]
      if next >= 0x80 || next == UInt8(ascii: "'") { return index }
      if count > 1 {
        word.set(letters.lowercased, count: count)
        let kept = cutsEndings ? WordEndings.kept(of: word.buffer) : count
        taker.take(word[0..<kept], key: TermTable.key(ofShort: letters.lowercased, count: kept))
        word.removeAll()
      }
      index &+= count &+ 1
    }
    return index
  }

  /// Takes the ASCII letters and digits that stand at an index into the word; returns the index behind them.
  ///
  /// Nearly all of a text goes through here, so the word's memory is written to directly: there is room for
  /// the whole rest of the text.
  @inline(__always)
  private mutating func addLetters(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    word.reserve(text.count - start)
    let base = word.base
    var count = word.count
    var index = start
    while index < text.count {
      let byte = text[index]
      let letter = byte | 0x20
      if letter &- UInt8(ascii: "a") < 26 {
        base[count] = letter
      } else if byte &- UInt8(ascii: "0") < 10 {
        base[count] = byte
      } else {
        break
      }
      count += 1
      index += 1
    }
    word.grew(to: count)
    return index
  }

  private mutating func append(_ byte: UInt8, to taker: inout some TermTaking & ~Copyable) {
    let letter = byte | 0x20
    let isLetter = letter &- UInt8(ascii: "a") < 26
    if isLetter || byte &- UInt8(ascii: "0") < 10 {
      if !starts.isEmpty { finish(to: &taker) }
      word.append(isLetter ? letter : byte)
    } else if byte != UInt8(ascii: "'") {
      finish(to: &taker)
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, to taker: inout some TermTaking & ~Copyable
  ) {
    // In words of Arabic letters it parts what many write as two words.
    if scalar == "\u{200C}", word.count > 1, (0xD8...0xDB).contains(word[word.count - 2]) {
      return finish(to: &taker)
    }
    if let plain = PlainSign(scalar) {
      for letter in plain.scalars {
        if letter.isASCII {
          append(UInt8(letter.value), to: &taker)
        } else {
          append(letter, to: &taker)
        }
      }
      return
    }
    if LetterFolding.isDropped(scalar) { return }
    guard scalar.isPartOfWord else { return finish(to: &taker) }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if LetterFolding.isDropped(small) { continue }
      let bytes = LetterFolding.plain(small) ?? Array(String(small).utf8)
      if small.isWithoutSpaces != !starts.isEmpty { finish(to: &taker) }
      if small.isWithoutSpaces { starts.append(word.count) }
      if bytes.count > 1 { isWide = true }
      bytes.withUnsafeBufferPointer { word.append($0) }
    }
  }

  /// Ends a word and hands on what is searched of it.
  @inline(__always)
  mutating func finish(to taker: inout some TermTaking & ~Copyable) {
    if word.count == 0 { return }
    if isWide || !starts.isEmpty { return finishWide(to: &taker) }
    if word.count > 1 {
      taker.take(word[0..<(cutsEndings ? WordEndings.kept(of: word.buffer) : word.count)])
    }
    word.removeAll()
  }

  /// Ends a word that has other letters than those of ASCII.
  @inline(never)
  private mutating func finishWide(to taker: inout some TermTaking & ~Copyable) {
    if !starts.isEmpty {
      takePairs(to: &taker)
    } else {
      let article = Self.arabicArticles.first { word.buffer.starts(with: $0) }?.count ?? 0
      taker.take(word[(word.count >= article + 4 ? article : 0)..<word.count])
    }
    word.removeAll()
    starts.removeAll(keepingCapacity: true)
    isWide = false
  }

  /// Every two neighbours of a run of letters, since no space tells where its words end.
  private mutating func takePairs(to taker: inout some TermTaking & ~Copyable) {
    if starts.count > 2,
      let particle = Self.koreanParticles.first(where: { word.buffer.ends(with: $0) }),
      starts.count > particle.count / 3 + 1
    {
      starts.removeLast(particle.count / 3)
      word.removeLast(particle.count)
    }
    guard starts.count > 1 else { return taker.take(word.buffer) }
    for first in 0..<starts.count - 1 {
      taker.take(word[starts[first]..<(first + 2 < starts.count ? starts[first + 2] : word.count)])
    }
  }

  private static let arabicArticles = ["وال", "بال", "كال", "فال", "لل", "ال"].map {
    Array($0.utf8)
  }
  private static let koreanParticles = [
    "에서", "을", "를", "이", "가", "은", "는", "에", "의", "와", "과", "도", "로",
  ].map { Array($0.utf8) }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(with end: [UInt8]) -> Bool {
    count >= end.count && suffix(end.count).elementsEqual(end)
  }
}

extension Unicode.Scalar {
  /// Reads the rest of a scalar's UTF-8; `nil` where it is none.
  fileprivate init?(first: UInt8, rest: Slice<UnsafeBufferPointer<UInt8>>) {
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
