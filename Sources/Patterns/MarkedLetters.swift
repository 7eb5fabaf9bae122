/// A text in which every letter beyond ASCII stands between two low lines, as `_é_`.
///
/// RE2 takes nothing but ASCII letters, digits and low lines for parts of words: `\bécole` would never
/// match, and `\bcole` would match within "école". Between low lines its `\b` is right in every script;
/// ``pattern(_:)`` writes an expression as such a text needs it.
struct MarkedLetters {
  private static let mark = UInt8(ascii: "_")
  /// What stands for a low line that was there before.
  static let lowLine = "\u{203F}"

  private(set) var bytes: [UInt8] = []
  /// For each of the bytes, and for their end, where it stands in the text.
  private var offsets: [Int] = []

  /// `nil` if the text, which is UTF-8, has no such letter.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: { $0 >= 0x80 }) else { return nil }
    var hasLetter = false
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isMarked = !scalar.isASCII && scalar.isInWord
      if isMarked { append([Self.mark], at: offset, step: 0) }
      if scalar == "_" {
        append(Array(Self.lowLine.utf8), at: offset, step: 0)
      } else {
        append(Array(scalar.utf8), at: offset, step: 1)
      }
      offset += scalar.utf8.count
      if isMarked {
        append([Self.mark], at: offset, step: 0)
        hasLetter = true
      }
    }
    guard hasLetter else { return nil }
    offsets.append(offset)
  }

  private mutating func append(_ part: [UInt8], at offset: Int, step: Int) {
    for (index, byte) in part.enumerated() {
      bytes.append(byte)
      offsets.append(offset + index * step)
    }
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
    case .sign(let sign) where !sign.isASCII && sign.isInWord: "(?:_\(sign)_)"
    case .sign(let sign): SignSet.Item.escaped(sign)
    case .set(let set): set.inMarkedLetters
    case .other(let text): text
    }
  }
}

extension Unicode.Scalar {
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
