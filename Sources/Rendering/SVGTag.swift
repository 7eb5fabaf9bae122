/// One tag of an SVG file: its name and its attributes in their order.
///
/// It reads what drawing programs write; what it does not understand it leaves as it is.
struct SVGTag {
  struct Attribute {
    let name: String
    /// Between the quotes, its references not resolved.
    let value: String
  }

  /// Empty for a comment, a declaration or an end tag.
  let name: String
  let attributes: [Attribute]

  /// - Parameter bytes: from `<` to `>`.
  init(_ bytes: ArraySlice<UInt8>) {
    var inner = bytes.dropFirst()
    if inner.last == UInt8(ascii: ">") { inner = inner.dropLast() }
    if inner.last == UInt8(ascii: "/") { inner = inner.dropLast() }
    let head = inner.prefix { !Self.isSpace($0) }
    switch head.first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"), nil: name = ""
    default: name = String(decoding: head, as: UTF8.self)
    }
    attributes = name.isEmpty ? [] : Self.attributes(in: inner[head.endIndex...])
  }

  private static func attributes(in bytes: ArraySlice<UInt8>) -> [Attribute] {
    var attributes: [Attribute] = []
    var rest = bytes
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].filter { !isSpace($0) }
      rest = rest[(equals + 1)...].drop { isSpace($0) }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { break }
      rest = rest.dropFirst()
      let end = rest.firstIndex(of: quote) ?? rest.endIndex
      attributes.append(
        Attribute(
          name: String(decoding: name, as: UTF8.self),
          value: String(decoding: rest[..<end], as: UTF8.self)))
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
    }
    return attributes
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The root of a drawing, and where it stands in the file; `nil` where there is none.
  static func root(of drawing: [UInt8]) -> (tag: SVGTag, place: ClosedRange<Int>)? {
    var rest = drawing[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      let tag = SVGTag(drawing[open...close])
      if tag.name == "svg" { return (tag, open...close) }
      rest = rest[(close + 1)...]
    }
    return nil
  }

  subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// Width and height of the `viewBox`, rounded up.
  var viewBox: (width: Int, height: Int) {
    let numbers = (self["viewBox"] ?? "").split(whereSeparator: { $0 == " " || $0 == "," })
      .compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[2] < 65_536,
      numbers[3] < 65_536
    else { return (0, 0) }
    return (Int(numbers[2].rounded(.up)), Int(numbers[3].rounded(.up)))
  }

  /// Why a drawing may not have this tag: it could run a program or ask another host for something.
  var hazard: String? {
    switch name.lowercased() {
    case "script", "foreignobject", "iframe", "image", "use", "a", "animate", "set", "style":
      return "a drawing may not have a '\(name)'"
    default: break
    }
    for attribute in attributes {
      let lower = attribute.name.lowercased()
      if lower.hasPrefix("on") || lower.hasSuffix("href") || lower == "style" {
        return "a drawing may not have an attribute '\(attribute.name)'"
      }
      if attribute.value.lowercased().contains("url("), !attribute.value.contains("url(#") {
        return "a drawing may not ask for another file"
      }
    }
    return nil
  }
}
