/// What a sign reads as, in at most four bytes of UTF-8; no bytes where nothing of it is seen.
package struct PlainSign: Equatable, Sendable {
  /// The first byte lowest; 0 for none.
  private let packed: UInt32

  static let nothing = PlainSign(packed: 0)
  static let space = PlainSign(0x20)

  private init(packed: UInt32) { self.packed = packed }

  init(_ byte: UInt8) { packed = UInt32(byte) }

  init(_ letters: StaticString) {
    packed = letters.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// Letters of two bytes each.
  init(arabic first: UInt32, _ second: UInt32? = nil) {
    func bytes(_ letter: UInt32) -> UInt32 { 0xC0 | letter >> 6 | (0x80 | letter & 0x3F) << 8 }
    packed = bytes(first) | (second.map(bytes) ?? 0) << 16
  }

  package var count: Int { 4 - packed.leadingZeroBitCount / 8 }

  package var scalars: String.UnicodeScalarView {
    String(decoding: (0..<count).map { self[$0] }, as: UTF8.self).unicodeScalars
  }

  package subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt32(8 * index)) }
}

extension PlainSign {
  /// What stands for a sign that looks like another, joins words without being seen, or is seen as
  /// nothing; `nil` for all others, which stand for themselves.
  ///
  /// - Nothing: soft hyphens, zero-width signs and joiners, marks and controls of direction, variation
  ///   selectors, tags.
  /// - A space: all that look like one, fillers included.
  /// - A hyphen, an apostrophe: their look-alikes, the en dash included.
  /// - Letters and digits: of full width, of mathematics, in ligatures, in the forms that Arabic letters
  ///   take in files made for print, and digits of other scripts.
  ///
  /// `！` and `？` stay, since they end a sentence without a space behind them.
  package init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0xA0: return nil
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      self = .nothing
    case 0xA0, 0x115F, 0x1160, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x2800,
      0x3000, 0x3164, 0xFFA0:
      self = .space
    case 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: self.init(UInt8(ascii: "'"))
    case 0x2010...0x2013, 0x2043, 0x2212, 0xFE58, 0xFE63: self.init(UInt8(ascii: "-"))
    case 0xFF01, 0xFF1F: return nil
    case 0xFF01...0xFF5E: self.init(UInt8(value - 0xFEE0))
    case 0xFB00: self.init("ff")
    case 0xFB01: self.init("fi")
    case 0xFB02: self.init("fl")
    case 0xFB03: self.init("ffi")
    case 0xFB04: self.init("ffl")
    case 0xFB05, 0xFB06: self.init("st")
    case 0xFB50...0xFBFF, 0xFE80...0xFEFC: self.init(arabicForm: value)
    case 0x1D400...0x1D6A3:
      let letter = UInt8((value - 0x1D400) % 52)
      self.init(letter < 26 ? 0x41 + letter : 0x61 + letter - 26)
    case 0x1D7CE...0x1D7FF: self.init(0x30 + UInt8((value - 0x1D7CE) % 10))
    default: self.init(digit: value)
    }
  }

  /// A decimal digit of another script.
  private init?(digit value: UInt32) {
    guard (0x660...0xABF9).contains(value), !(0x1C5A..<0xA620).contains(value),
      let zero = Self.zeros.last(where: { $0 <= value }), value - zero < 10
    else { return nil }
    self.init(0x30 + UInt8(value - zero))
  }

  /// Where the ten digits of each script begin.
  private static let zeros: [UInt32] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
  ]

  /// A letter in one of the forms that it takes within words, or the ligature of lam and alef.
  private init?(arabicForm value: UInt32) {
    if (0xFEF5...0xFEFC).contains(value) {
      self.init(arabic: 0x644, [0x622, 0x623, 0x625, 0x627][Int(value - 0xFEF5) / 2])
      return
    }
    guard
      let run = Self.arabicForms.first(where: { value >= $0.first && value - $0.first < $0.count })
    else { return nil }
    self.init(arabic: run.letter)
  }

  /// The letters with their runs of forms, in the order of Unicode.
  private static let arabicForms: [(letter: UInt32, first: UInt32, count: UInt32)] = {
    var forms: [(letter: UInt32, first: UInt32, count: UInt32)] = [
      (0x671, 0xFB50, 2), (0x67E, 0xFB56, 4), (0x679, 0xFB66, 4), (0x686, 0xFB7A, 4),
      (0x688, 0xFB88, 2), (0x698, 0xFB8A, 2), (0x691, 0xFB8C, 2), (0x6A9, 0xFB8E, 4),
      (0x6AF, 0xFB92, 4), (0x6BA, 0xFB9E, 2), (0x6C1, 0xFBA6, 4), (0x6BE, 0xFBAA, 4),
      (0x6D2, 0xFBAE, 2), (0x6CC, 0xFBFC, 4),
    ]
    var first: UInt32 = 0xFE80
    let counts: [UInt32] = [
      1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4,
    ]
    for (index, count) in counts.enumerated() {
      forms.append((0x621 + UInt32(index), first, count))
      first += count
    }
    for (index, count) in ([4, 4, 4, 4, 4, 4, 4, 2, 2, 4] as [UInt32]).enumerated() {
      forms.append((0x641 + UInt32(index), first, count))
      first += count
    }
    return forms
  }()
}
