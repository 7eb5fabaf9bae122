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

  /// Signs of one kind, as they are written in brackets.
  enum Part: Equatable {
    case all
    case some(String)

    /// All that some parts hold.
    static func union(_ parts: [Part]) -> Part {
      if parts.contains(.all) { return .all }
      return .some(
        parts.map { part in
          guard case .some(let signs) = part else { return "" }
          return signs
        }.joined())
    }

    static let none = Part.some("")
  }

  private let isNegated: Bool
  private let items: [Item]

  init(isNegated: Bool, _ items: [Item]) {
    self.isNegated = isNegated
    self.items = items
  }

  /// What matches one of the signs in a text of marked letters.
  ///
  /// A sign beyond ASCII is only matched with both its marks, and a mark never alone: else a word would
  /// begin or end within them.
  var inMarkedLetters: String {
    if !isNegated, items.count == 1, case .allBut(let item) = items[0] {
      return SignSet(isNegated: true, [item]).inMarkedLetters
    }
    let alternatives = [
      marked(.union(items.map(\.letters)), by: "_"),
      marked(.union(items.map(\.others)), by: MarkedLetters.otherMark), ascii,
    ].compactMap(\.self)
    return alternatives.count == 1 ? alternatives[0] : "(?:\(alternatives.joined(separator: "|")))"
  }

  /// Signs beyond ASCII between their marks; `nil` if there are none.
  private func marked(_ part: Part, by mark: String) -> String? {
    switch part {
    case .all: isNegated ? nil : #"\#(mark)[^\x00-\x7F]\#(mark)"#
    case .some(let signs) where isNegated: #"\#(mark)[^\#(signs)\x00-\x7F]\#(mark)"#
    case .some(""): nil
    case .some(let signs): "\(mark)[\(signs)]\(mark)"
    }
  }

  private var ascii: String? {
    let signs = items.map(\.ascii).joined()
    if isNegated { return #"[^\#(signs)_\#(MarkedLetters.otherMark)\x80-\x{10FFFF}]"# }
    return signs.isEmpty ? nil : "[\(signs)]"
  }
}

extension SignSet.Item {
  /// The letters and digits beyond ASCII.
  fileprivate var letters: SignSet.Part {
    switch self {
    case .sign(let sign): sign.isLetterBeyondASCII ? .some(Self.escaped(sign)) : .none
    case .range(let lower, let upper): Self.beyondASCII(lower, upper)
    case .word: .all
    case .named(let name): Self.isOfLetters(name) != false ? .some(#"\p{\#(name)}"#) : .none
    case .allBut(.word): .none
    case .allBut(.named(let name)): .some(#"\P{\#(name)}"#)
    case .allBut: .all
    case .rangeFrom, .plain: .none
    }
  }

  /// The other signs beyond ASCII.
  fileprivate var others: SignSet.Part {
    switch self {
    case .sign(let sign):
      sign.isASCII || sign.isLetterBeyondASCII ? .none : .some(Self.escaped(sign))
    case .range(let lower, let upper): Self.beyondASCII(lower, upper)
    case .named(let name): Self.isOfLetters(name) != true ? .some(#"\p{\#(name)}"#) : .none
    case .allBut(.named(let name)): .some(#"\P{\#(name)}"#)
    case .allBut: .all
    case .rangeFrom, .plain, .word: .none
    }
  }

  fileprivate var ascii: String {
    switch self {
    case .sign(let sign), .rangeFrom(let sign): sign.isASCII ? Self.escaped(sign) : ""
    case .range(let lower, let upper):
      lower.isASCII ? Self.ascii(from: lower.value, to: min(upper.value, 0x7F)) : ""
    case .word: "0-9A-Za-z" + MarkedLetters.lowLine
    case .named(let name): Self.ascii(of: name)
    case .plain(let text): text
    case .allBut(.named(let name)): #"\P{\#(name)}"#
    case .allBut(.plain(let text)): text.uppercased()
    case .allBut: #"\W"#
    }
  }

  private static func beyondASCII(
    _ lower: Unicode.Scalar, _ upper: Unicode.Scalar
  ) -> SignSet.Part {
    if upper.isASCII { return .none }
    return .some(hexadecimal(max(lower.value, 0x80)) + "-" + hexadecimal(upper.value))
  }

  /// A range of ASCII without the low line, which is a mark.
  private static func ascii(from lower: UInt32, to upper: UInt32) -> String {
    let mark = UInt32(UInt8(ascii: "_"))
    guard (lower...upper).contains(mark) else {
      return hexadecimal(lower) + "-" + hexadecimal(upper)
    }
    let parts = [(lower, mark - 1), (mark + 1, upper)].filter { $0.0 <= $0.1 }
    return parts.map { hexadecimal($0.0) + "-" + hexadecimal($0.1) }.joined()
      + MarkedLetters.lowLine
  }

  /// The signs of ASCII that have a property; those of scripts other than Latin are beyond it.
  private static func ascii(of name: String) -> String {
    switch name {
    case "L", "Latin": "A-Za-z"
    case "Lu": "A-Z"
    case "Ll": "a-z"
    case "N", "Nd": "0-9"
    case "P": #"!-#%-*,-/:;?@\[-\]{}"# + MarkedLetters.lowLine
    case "Pc": MarkedLetters.lowLine
    default: isOfLetters(name) == false ? #"\p{\#(name)}"# : ""
    }
  }

  /// Whether a property belongs to letters, marks and digits; `nil` for a script, which has other signs too.
  private static func isOfLetters(_ name: String) -> Bool? {
    guard name.count < 3, let first = name.first else { return nil }
    return "LMN".contains(first)
  }

  static func escaped(_ sign: Unicode.Scalar) -> String {
    sign == "_" ? MarkedLetters.lowLine : hexadecimal(sign.value)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    #"\x{\#(String(value, radix: 16))}"#
  }
}
