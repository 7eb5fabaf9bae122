import TextFolding

/// A text in which every letter beyond ASCII stands between two low lines, as `_é_`, and every other sign
/// beyond it between two marks of its own.
///
/// RE2 takes nothing but ASCII letters, digits and low lines for parts of words: `\bécole` would never
/// match, and `\bcole` would match within "école". Between low lines its `\b` is right in every script;
/// ``pattern(_:)`` writes an expression as such a text needs it. The marks say what is a letter, so that the
/// expression needs no tables of them.
struct MarkedLetters {
  private static let mark = UInt8(ascii: "_")
  /// What stands beside other signs beyond ASCII; no text has it.
  static let otherMark = "\u{1}"
  /// What stands for a low line that was there before.
  static let lowLine = "\u{2}"

  private static let otherMarkByte: UInt8 = 1
  private static let lowLineByte: UInt8 = 2

  private(set) var bytes: [UInt8] = []
  /// For each of the bytes, and for their end, where it stands in the text.
  private var offsets: [Int] = []

  /// `nil` if the text, which is UTF-8, has no such letter.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: { $0 >= 0x80 }) else { return nil }
    var hasLetter = false
    var index = 0
    while index < text.count {
      guard text[index] >= 0x80, let sign = WrittenSign(at: index, in: text) else {
        append(text[index] == Self.mark ? Self.lowLineByte : text[index], at: index)
        index += 1
        continue
      }
      let end = index + sign.width
      let isLetter = sign.scalar.isInWord
      let mark = isLetter ? Self.mark : Self.otherMarkByte
      append(mark, at: index)
      for place in index..<end { append(text[place], at: place) }
      append(mark, at: end)
      hasLetter = hasLetter || isLetter
      index = end
    }
    guard hasLetter else { return nil }
    offsets.append(text.count)
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
  }

  /// Where a byte stands in the text as it was given.
  func offset(of place: Int) -> Int { offsets[place] }

  /// Where a byte of the text as it was given stands here, its low line included.
  func place(of offset: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MarkedLetters {
  /// An expression that matches in marked letters what the given one means.
  static func pattern(_ text: String) -> String {
    var reader = PatternParts(text)
    var result = ""
    while let part = reader.next() { result += marked(part) }
    return result
  }

  private static func marked(_ part: PatternParts.Part) -> String {
    switch part {
    case .sign(let sign) where sign.isASCII: SignSet.Item.escaped(sign)
    case .sign(let sign): SignSet(isNegated: false, [.sign(sign)]).inMarkedLetters
    case .set(let set): set.inMarkedLetters
    case .other(let text): text
    }
  }
}

extension Unicode.Scalar {
  var isLetterBeyondASCII: Bool { !isASCII && isInWord }

  /// Whether it is a letter, a mark on one, or a digit.
  var isInWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
