/// A mark that goes through the parser in the place of a value, and means nothing to it.
///
/// Values that cannot change how a text is parsed need not be parsed with it: plain words in a paragraph, an id
/// in a link's destination. So one tree serves for all of them.
package enum ValueMark: Sendable, Equatable {
  /// Plain words in running text; beside a run of `*` or `_` the mark has an edge like theirs.
  case text(start: Edge, end: Edge)
  /// Letters, digits, `-`, `_` and `.`: fits a destination, an id and an argument.
  case name
  /// An address without white space, parentheses and escapes: fits a destination only.
  case address

  /// What the signs of emphasis see of the letter beside them.
  package enum Edge: UInt8, Sendable {
    case letter, punctuation, space

    /// As it is written, and how many bytes the parser makes of it.
    fileprivate var written: StaticString {
      switch self {
      case .letter: ""
      case .punctuation: "\\\""
      case .space: "\u{A0}"
      }
    }

    var count: Int {
      switch self {
      case .letter: 0
      case .punctuation: 1
      case .space: 2
      }
    }
  }

  static let opening = Array("Zq".utf8)
  static let closing = Array("qZ".utf8)

  /// Appends the mark with a number.
  package func append(_ number: Int, to bytes: inout [UInt8]) {
    if case .text(let start, _) = self { bytes.append(start.written) }
    bytes += Self.opening
    bytes += String(number).utf8
    bytes += Self.closing
    if case .text(_, let end) = self { bytes.append(end.written) }
  }

  var start: Edge { if case .text(let start, _) = self { start } else { .letter } }
  var end: Edge { if case .text(_, let end) = self { end } else { .letter } }

  /// The mark that begins at an offset: its number, and the offset behind it.
  static func mark(in bytes: ArraySlice<UInt8>, at offset: Int) -> (number: Int, end: Int)? {
    guard bytes[offset...].starts(with: opening) else { return nil }
    let digits = bytes[(offset + opening.count)...].prefix { $0.isDigit }
    guard let number = Int(String(decoding: digits, as: UTF8.self)),
      bytes[digits.endIndex...].starts(with: closing)
    else { return nil }
    return (number, digits.endIndex + closing.count)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
