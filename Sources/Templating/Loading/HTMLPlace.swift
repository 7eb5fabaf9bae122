/// A place in HTML, as a browser cuts it into elements, attributes and texts.
///
/// HTML that a browser would read differently from how it looks is a fault; nothing behind a fault is relied on.
struct HTMLPlace: Sendable, Equatable {
  enum State: Sendable, Equatable {
    case text
    /// Behind `<`, `</` or `<!`.
    case opening, ending, declaring
    /// In `<!doctype …>`.
    case declaration
    case comment
    /// In the name of an element.
    case name
    /// Between attributes.
    case space
    /// Behind a value's closing quote.
    case closed
    /// Behind a tag of the template that ended a word.
    case joint
    /// In an attribute's name, or behind it and blanks.
    case attribute, named
    /// Behind an equals sign, or in a value without quotes.
    case value, unquoted
    /// In a value between two of these quotes.
    case quoted(UInt8)
  }

  var state = State.text
  /// The element in whose tag this is, in lower case; of an end tag, with its slash.
  private(set) var element: [UInt8] = []
  private(set) var attribute: [UInt8] = []
  /// How the value begins, if it is an address.
  var address = AddressBeginning()
  /// The element whose text is not HTML; empty outside.
  private(set) var rawElement: [UInt8] = []
  /// How many dashes stand directly before, those that begin the comment included.
  private var dashes = 0
  /// The byte before, in a comment; none behind a tag of the template.
  private var last: UInt8?

  private static let rawElements = ["script", "style", "title", "textarea"].map { Array($0.utf8) }

  /// Goes on behind a byte.
  ///
  /// - Returns: what is wrong with it.
  mutating func read(_ byte: UInt8) -> MarkupFault? {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opening }
      return nil
    case .opening, .ending, .declaring: return readOpening(byte)
    case .declaration:
      if byte == UInt8(ascii: ">") { state = .text }
      return nil
    case .comment: return readComment(byte)
    case .name:
      guard byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        element.append(byte.inLowerCase)
        return nil
      }
      state = .space
      if !rawElement.isEmpty, element != [UInt8(ascii: "/")] + rawElement {
        state = .text
        return .signInText
      }
      return readTag(byte)
    case .quoted(let quote):
      if byte == quote { state = .closed } else { address.read(byte) }
      return nil
    case .value where byte.isQuote:
      state = .quoted(byte)
      address = AddressBeginning()
      return nil
    case .value where byte != UInt8(ascii: ">"):
      if !byte.isBlank { state = .unquoted }
      return nil
    case .unquoted where byte != UInt8(ascii: ">"):
      if byte.isBlank { state = .space }
      return byte.isQuote ? .straySign : nil
    case .space, .closed, .joint, .attribute, .named, .value, .unquoted: return readTag(byte)
    }
  }

  private mutating func readOpening(_ byte: UInt8) -> MarkupFault? {
    switch (state, byte) {
    case (.declaring, _):
      element.append(byte.inLowerCase)
      if element == Array("--".utf8) {
        state = .comment
        dashes = 2
        last = byte
      } else if element == Array("doctype".utf8) {
        state = .declaration
      } else if !"--".utf8.starts(with: element), !"doctype".utf8.starts(with: element) {
        state = .declaration
        return .declaration
      }
    case (_, _) where byte.isLetter && (rawElement.isEmpty || state == .ending):
      element = (state == .ending ? [UInt8(ascii: "/")] : []) + [byte.inLowerCase]
      state = .name
    case (.opening, UInt8(ascii: "/")): state = .ending
    case (.ending, _):
      state = .text
      return rawElement.isEmpty ? .declaration : .signInText
    case (_, UInt8(ascii: "!")) where rawElement.isEmpty:
      state = .declaring
      element = []
    case (_, UInt8(ascii: "?")) where rawElement.isEmpty:
      state = .declaration
      return .declaration
    default:
      // `a < b` is text.
      state = byte == UInt8(ascii: "<") ? .opening : .text
      let isSign = byte.isLetter || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      return isSign ? .signInText : nil
    }
    return nil
  }

  /// Reads a byte of a tag outside values.
  private mutating func readTag(_ byte: UInt8) -> MarkupFault? {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): state = .space
    case _ where byte.isBlank: state = state == .attribute || state == .named ? .named : .space
    case UInt8(ascii: "="):
      let isNamed = state == .attribute || state == .named
      state = .value
      return isNamed ? nil : .straySign
    case _ where byte.isQuote:
      state = .quoted(byte)
      return .straySign
    default:
      let wasJoint = state == .joint
      if state != .attribute { attribute = [] }
      attribute.append(byte.inLowerCase)
      state = .attribute
      return wasJoint ? .brokenAttribute : nil
    }
    return nil
  }

  private mutating func endTag() {
    state = .text
    if !rawElement.isEmpty {
      rawElement = []
    } else if Self.rawElements.contains(element) {
      rawElement = element
    }
  }

  private mutating func readComment(_ byte: UInt8) -> MarkupFault? {
    defer {
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
      last = byte
    }
    if byte == UInt8(ascii: ">"), dashes >= 2 { state = .text }
    let isHalf = last == nil && byte.isInCommentEnd
    return isHalf || byte == UInt8(ascii: ">") && last == UInt8(ascii: "!") ? .brokenComment : nil
  }

  /// Goes on behind a tag of the template in a comment.
  mutating func splitComment() -> MarkupFault? {
    defer { last = nil }
    return last.map(\.isInCommentEnd) ?? false ? .brokenComment : nil
  }
}

extension UInt8 {
  fileprivate var inLowerCase: UInt8 { self | (isLetter ? 0x20 : 0) }

  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  fileprivate var isInCommentEnd: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: "!") || self == UInt8(ascii: ">")
  }
}
