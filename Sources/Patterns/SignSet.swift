/// A set of signs in an expression, such as `[^a-f]`, `\pL` or the dot.
struct SignSet: Equatable {
  indirect enum Item: Equatable {
    case sign(Unicode.Scalar)
    /// A range whose end has not come yet.
    case rangeFrom(Unicode.Scalar)
    case range(Unicode.Scalar, Unicode.Scalar)
    /// `\w`: letters and digits of every script.
    case word
    /// `\p{…}`, by its name.
    case named(String)
    /// Signs of ASCII, as they are written in a set.
    case plain(String)
    case allBut(Item)
  }

  private let isNegated: Bool
  private let items: [Item]

  init(isNegated: Bool, _ items: [Item]) {
    self.isNegated = isNegated
    self.items = items
  }

  /// What matches one of the signs in a text of marked letters.
  ///
  /// A letter beyond ASCII is only matched with both its marks, and a mark never alone: else a word would
  /// begin or end within them.
  var inMarkedLetters: String {
    if !isNegated, items.count == 1, case .allBut(let item) = items[0] {
      return SignSet(isNegated: true, [item]).inMarkedLetters
    }
    let all = items.map(\.written).joined()
    if isNegated {
      return #"(?:_[^\#(all)\x00-\x7F]_|[^\#(all)_\x{80}-\x{10FFFF}]|[^\#(all)\x00-\x7F\pL\pM\pN])"#
    }
    let unmarked = items.map(\.unmarked).joined()
    let alternatives =
      (items.contains { $0.reachesBeyondASCII } ? ["_[\(all)]_"] : [])
      + (unmarked.isEmpty ? [] : ["[\(unmarked)]"])
    return alternatives.count == 1 ? alternatives[0] : "(?:\(alternatives.joined(separator: "|")))"
  }
}

extension SignSet.Item {
  /// All of it, to stand in brackets.
  fileprivate var written: String {
    switch self {
    case .sign(let sign), .rangeFrom(let sign): Self.escaped(sign)
    case .range(let lower, let upper): Self.escaped(lower) + "-" + Self.escaped(upper)
    case .word: #"0-9A-Za-z\#(MarkedLetters.lowLine)\pL\pM\pN"#
    case .named(let name): #"\p{\#(name)}"#
    case .plain(let text): text
    case .allBut(.named(let name)): #"\P{\#(name)}"#
    case .allBut(.plain(let text)): text.uppercased()
    case .allBut: #"\W"#
    }
  }

  /// What of it has no marks.
  fileprivate var unmarked: String {
    switch self {
    case .sign(let sign) where !sign.isASCII && sign.isInWord: ""
    case .range(let lower, _) where !lower.isASCII: ""
    case .range(let lower, let upper):
      Self.plain(from: lower.value, to: min(upper.value, 0x7F))
    case .word: #"0-9A-Za-z\#(MarkedLetters.lowLine)"#
    case .named(let name): Self.unmarkedSigns(of: name)
    case .sign, .rangeFrom, .plain, .allBut: written
    }
  }

  fileprivate var reachesBeyondASCII: Bool {
    switch self {
    case .sign(let sign): !sign.isASCII && sign.isInWord
    case .range(_, let upper): !upper.isASCII
    case .word, .named, .allBut: true
    case .rangeFrom, .plain: false
    }
  }

  /// A range of ASCII without the low line, which is a mark.
  private static func plain(from lower: UInt32, to upper: UInt32) -> String {
    let mark = UInt32(UInt8(ascii: "_"))
    let parts = [(lower, min(upper, mark - 1)), (max(lower, mark + 1), upper)]
    return (lower...upper).contains(mark)
      ? parts.filter { $0.0 <= $0.1 }.map { hexadecimal($0.0) + "-" + hexadecimal($0.1) }.joined()
        + MarkedLetters.lowLine
      : hexadecimal(lower) + "-" + hexadecimal(upper)
  }

  /// What of the signs with a property has no marks: ASCII, and what is no letter.
  private static func unmarkedSigns(of name: String) -> String {
    switch name {
    case "L", "Latin": "A-Za-z"
    case "Lu": "A-Z"
    case "Ll": "a-z"
    case "N", "Nd": "0-9"
    case _ where "PSZC".contains(name.prefix(1)) && name.count < 3: #"\p{\#(name)}"#
    default: ""
    }
  }

  static func escaped(_ sign: Unicode.Scalar) -> String {
    sign == "_" ? MarkedLetters.lowLine : hexadecimal(sign.value)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    #"\x{\#(String(value, radix: 16))}"#
  }
}
