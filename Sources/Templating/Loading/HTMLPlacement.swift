/// Where in HTML a template stands, as far as it decides whether an escaped text is safe there.
struct HTMLPlacement: Sendable {
  private enum State: Sendable, Equatable {
    case text
    /// Behind `<`, in the name of an element.
    case element
    /// In an element's tag, outside a quoted value.
    case attributes
    /// In a value between two of these quotes.
    case quoted(UInt8)
    case comment
  }

  private var state = State.text
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  /// Whether the next byte of a name begins a new attribute.
  private var attributeEnded = true
  /// Whether the attribute's value still is empty.
  private var valueIsEmpty = false
  /// The element, `script` or `style`, whose text is not HTML; empty outside.
  private var rawElement: [UInt8] = []
  private var dashes = 0

  var hazard: PlacementHazard? {
    switch state {
    // A script of the template's own is refused as a whole, and so is an event.
    case .text: rawElement == Array("style".utf8) ? .rawElement : nil
    case .element, .attributes: .unquotedAttribute
    case .quoted: attributeHazard
    case .comment: nil
    }
  }

  private var attributeHazard: PlacementHazard? {
    let name = String(decoding: attribute, as: UTF8.self)
    if Self.active.contains(name) { return .activeAttribute }
    return valueIsEmpty && Self.addresses.contains(name) ? .addressStart : nil
  }

  private static let active: Set = ["style", "srcset"]
  private static let addresses: Set = [
    "href", "src", "action", "formaction", "data", "poster", "ping", "xlink:href",
  ]

  mutating func readValue() {
    valueIsEmpty = false
    if state == .element { element.append(UInt8(ascii: "?")) }
  }

  mutating func read(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .element
        element = []
      }
    case .element: readElement(byte)
    case .attributes: readAttributes(byte)
    case .quoted(let quote):
      valueIsEmpty = false
      if byte == quote {
        state = .attributes
        attributeEnded = true
      }
    case .comment:
      if byte == UInt8(ascii: ">"), dashes >= 2 { state = .text }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
  }

  private mutating func readElement(_ byte: UInt8) {
    // In a script nothing but its own end tag is a tag.
    if !rawElement.isEmpty, element.isEmpty, byte != UInt8(ascii: "/") {
      state = .text
      return
    }
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case 0x20, 0x09, 0x0A:
      // `a < b` is text.
      state = element.isEmpty ? .text : .attributes
      attributeEnded = true
    default:
      element.append(byte | (byte.isLetter ? 0x20 : 0))
      if element == Array("!--".utf8) {
        state = .comment
        dashes = 0
      }
    }
  }

  private mutating func readAttributes(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .quoted(byte)
      valueIsEmpty = true
    case UInt8(ascii: "="), UInt8(ascii: "/"): break
    case 0x20, 0x09, 0x0A: attributeEnded = true
    default:
      if attributeEnded { attribute = [] }
      attributeEnded = false
      attribute.append(byte | (byte.isLetter ? 0x20 : 0))
    }
  }

  private mutating func endTag() {
    state = .text
    if rawElement.isEmpty {
      if element == Array("script".utf8) || element == Array("style".utf8) { rawElement = element }
    } else if element == [UInt8(ascii: "/")] + rawElement {
      rawElement = []
    }
  }
}
