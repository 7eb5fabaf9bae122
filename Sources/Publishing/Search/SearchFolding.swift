import TextFolding
import ToolkitModel

/// Cuts a text into the terms that a search compares: without capitals, accents and endings.
///
/// A word with hyphens is its parts and all of them together, so `check-in` is found as `checkin`; short forms
/// with dots are one word, so `U.S.` is `us`.
///
/// `Templates/assets/search.js` does the same with what a reader types; `Tests/Fixtures/search/folding.json`
/// holds both to it.
struct SearchFolding: ~Copyable {
  /// Whether words lose the endings that English and Spanish share.
  private let cutsEndings: Bool
  /// Whether traditional and simplified letters are the same.
  private let joinsVariants: Bool
  /// The word so far, folded, as UTF-8.
  private var word = TermMemory<UInt8>(capacity: 256)
  /// Where its letters begin, in a script that puts no spaces between words.
  private var starts: [Int] = []
  private var isWide = false
  /// Where its letters behind the last dot begin.
  private var segment = 0
  /// The parts before the last hyphen, together.
  private var compound = Compound()

  /// What a word with hyphens is without them.
  private struct Compound: ~Copyable {
    private(set) var letters = TermMemory<UInt8>(capacity: 256)
    private(set) var parts = 0
    private(set) var isWide = false

    mutating func append(_ part: UnsafeBufferPointer<UInt8>, isWide: Bool) {
      letters.append(part)
      parts += 1
      if isWide { self.isWide = true }
    }

    mutating func removeAll() {
      letters.removeAll()
      parts = 0
      isWide = false
    }
  }

  init(language: LanguageTag) {
    cutsEndings = ["en", "es"].contains(language.primary)
    joinsVariants = language.primary == "zh"
  }

  /// Reads on, and hands on each term that ends; the last word may go on in the next bytes.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, to taker: inout some TermTaking & ~Copyable)
  {
    var index = 0
    while index < text.count {
      if starts.isEmpty {
        if word.count == 0, compound.parts == 0 {
          index = takeShortWords(text, from: index, to: &taker)
        }
        index = addLetters(text, from: index)
      }
      guard index < text.count else { return }
      let byte = text[index]
      index += 1
      if byte < 0x80, starts.isEmpty {
        // No letter or digit, which were taken before.
        take(sign: byte, to: &taker)
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
  /// - Returns: where the first word begins that is longer, goes on in the next text, behind a hyphen or the dot
  ///   of a short form, or has other letters.
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
      // Of the four signs that may not end a word all are below the letters and digits.
      if next >= 0x80 || next < 0x2F && next > 0x26 && goesOn(behind: count, at: next) {
        return index
      }
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

  /// Whether a word of this many letters may go on behind a sign.
  @inline(__always)
  private func goesOn(behind count: Int, at sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "'"): true
    case UInt8(ascii: "-"): count > 0
    case UInt8(ascii: "."): count == 1
    default: false
    }
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
    } else {
      take(sign: byte, to: &taker)
    }
  }

  /// Takes a sign of ASCII that is no letter or digit.
  @inline(__always)
  private mutating func take(sign: UInt8, to taker: inout some TermTaking & ~Copyable) {
    switch sign {
    case UInt8(ascii: "'"): break
    case UInt8(ascii: "-") where hasLetters && starts.isEmpty:
      compound.append(word.buffer, isWide: isWide)
      takeWord(to: &taker)
    case UInt8(ascii: ".") where starts.isEmpty && isSingleLetter: segment = word.count
    default: finish(to: &taker)
    }
  }

  /// Whether the word has letters, behind its last dot if it has dots.
  private var hasLetters: Bool { word.count > segment }

  /// Whether the word has one letter, behind its last dot if it has dots.
  private var isSingleLetter: Bool {
    guard hasLetters, word.count - segment <= 4 else { return false }
    let first = word[segment]
    if first < 0x80 { return word.count - segment == 1 && first > UInt8(ascii: "9") }
    let letters = String(decoding: word[segment..<word.count], as: UTF8.self).unicodeScalars
    return letters.count == 1 && letters.allSatisfy(\.isLetter)
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
    if let digit = scalar.digit { return append(digit, to: &taker) }
    let scalar = joinsVariants ? HanVariants.plain(scalar) : scalar
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
    if compound.parts > 0 { return finishCompound(to: &taker) }
    takeWord(to: &taker)
  }

  /// Ends a word with hyphens: the part behind the last, and all of them together.
  @inline(never)
  private mutating func finishCompound(to taker: inout some TermTaking & ~Copyable) {
    if word.count > 0 { compound.append(word.buffer, isWide: isWide) }
    takeWord(to: &taker)
    if compound.parts > 1 {
      word.append(compound.letters.buffer)
      isWide = compound.isWide
      takeWord(to: &taker)
    }
    compound.removeAll()
  }

  /// Hands on what is searched of a word, or of a part of one.
  @inline(__always)
  private mutating func takeWord(to taker: inout some TermTaking & ~Copyable) {
    segment = 0
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

  /// The digit of ASCII for one of another script; of the usual ones ``PlainSign`` knows.
  fileprivate var digit: UInt8? {
    guard value > 0xFFFF, properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { UInt8(ascii: "0") + UInt8($0) }
  }

  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
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
