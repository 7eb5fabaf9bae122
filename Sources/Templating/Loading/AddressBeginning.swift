/// How an attribute's value begins, as far as a text behind it could say where the address leads.
struct AddressBeginning: Sendable, Equatable {
  /// Whether a text can change no more than what follows the scheme and the host.
  private(set) var isFixed = false
  private var count = 0
  private var hasReference = false

  /// Goes on behind a byte of the template.
  mutating func read(_ byte: UInt8) {
    guard !byte.isBlank else { return }
    count += 1
    switch byte {
    // Character references are not resolved here, so nothing behind one counts.
    case UInt8(ascii: "&"): hasReference = true
    case _ where hasReference: break
    case UInt8(ascii: "?"), UInt8(ascii: "#"): isFixed = true
    // A first slash could become the beginning of another host; a first colon begins no scheme.
    case UInt8(ascii: "/"), UInt8(ascii: ":"): if count > 1 { isFixed = true }
    default: break
    }
  }

  /// Goes on behind a text, whose place has been judged.
  mutating func readText() { isFixed = true }
}
