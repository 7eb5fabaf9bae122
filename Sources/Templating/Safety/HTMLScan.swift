/// The elements of a template in HTML, as a browser would cut them, with the places of their parts.
///
/// The template's own tags are taken out first: a value leaves a mark that is no text, a section only a mark
/// where something else may begin.
struct HTMLScan: Sendable {
  struct Attribute {
    /// In lower case.
    let name: String
    let value: ArraySlice<UInt8>
    let isQuoted: Bool
    /// Where the name begins in the template.
    let offset: Int
    let nameCount: Int
  }

  struct Element {
    /// In lower case, without a prefix.
    let name: String
    let attributes: [Attribute]
    /// The text up to its end tag, if it is a script or a style sheet.
    let text: ArraySlice<UInt8>
    /// Where it begins in the template.
    let offset: Int

    subscript(name: String) -> ArraySlice<UInt8>? {
      attributes.first { $0.name == name }?.value
    }
  }

  private(set) var elements: [Element] = []
  /// Why a plain text would not be safe, by where its tag begins in the template; escaping is enough elsewhere.
  private(set) var hazards: [Int: PlacementHazard] = [:]
  /// The template with marks for its tags.
  private(set) var bytes: [UInt8] = []
  /// Where each byte is in the template.
  private var offsets: [Int] = []
  private var index = 0
  /// The end of what was read and may be no tag, so that none of it is read twice as one.
  private var doubtful = 0

  init(_ template: [UInt8], _ parts: [TemplateSource.Part]) {
    for part in parts {
      switch part {
      case .literal(let range):
        bytes += template[range]
        offsets += range
      case .tag(let tag):
        bytes.append(Self.mark(tag.kind))
        offsets.append(tag.range.lowerBound)
      }
    }
    while index < bytes.count { step() }
  }

  /// Where a byte of a value or text is in the template.
  func offset(of index: Int) -> Int { index < offsets.count ? offsets[index] : offsets.last ?? 0 }

  private static func mark(_ kind: TemplateTag.Kind) -> UInt8 {
    switch kind {
    case .value: TemplateAddress.value
    case .ready: TemplateAddress.ready
    case .section, .inverted, .end, .partial, .comment: TemplateAddress.section
    }
  }

  private mutating func step() {
    let start = index
    guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else {
      index += 1
      return
    }
    if bytes[start...].starts(with: "<!--".utf8) {
      index = bytes.index(of: "-->", from: start + 2).map { $0 + 3 } ?? bytes.count
    } else if bytes[start + 1].isLetter {
      readElement()
    } else {
      // An end tag, or what a section or a value makes a tag: it may be none, so elements are looked for in it.
      let next = bytes[(start + 1)...].first { $0 != TemplateAddress.section }
      if start >= doubtful, let next, next.isLetter || next < 3 || "/!?".utf8.contains(next) {
        _ = readTag()
        doubtful = index
      }
      index = start + 1
    }
  }

  private mutating func readElement() {
    let start = index
    let (name, attributes) = readTag()
    var text = bytes[index..<index]
    if name == "script" || name == "style" {
      let begin = index
      while index < bytes.count, !endsText(of: name) { index += 1 }
      text = bytes[begin..<index]
    }
    // A script of the template's own is refused as a whole.
    if name == "style" { forbid(text.indices, .rawElement) }
    elements.append(
      Element(name: name, attributes: attributes, text: text, offset: offsets[start]))
  }

  private mutating func readTag() -> (name: String, [Attribute]) {
    let start = index
    index += 1
    let written = word { $0.isBlank || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    let name = written.split(separator: ":").last.map(String.init) ?? written
    var attributes: [Attribute] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte.isBlank || byte <= 3 || byte == UInt8(ascii: "/") {
        index += 1
      } else {
        attributes.append(readAttribute())
      }
    }
    forbid(start..<index, .unquotedAttribute)
    for attribute in attributes where attribute.isQuoted { noteHazards(in: attribute) }
    index = min(index + 1, bytes.count)
    return (name, attributes)
  }

  private static let active: Set = ["style", "srcset"]
  private static let addresses: Set = [
    "href", "src", "action", "formaction", "data", "poster", "ping", "xlink:href",
  ]

  private mutating func noteHazards(in attribute: Attribute) {
    let value = attribute.value
    forbid(value.indices, Self.active.contains(attribute.name) ? .activeAttribute : nil)
    if Self.addresses.contains(attribute.name),
      let first = value.firstIndex(where: { $0 != TemplateAddress.section })
    {
      forbid(first..<first + 1, .addressStart)
    }
  }

  /// Notes why no text may stand in some bytes; `nil` where it may after all.
  private mutating func forbid(_ range: Range<Int>, _ hazard: PlacementHazard?) {
    for index in range where bytes[index] == TemplateAddress.value {
      hazards[offsets[index]] = hazard
    }
  }

  private func endsText(of name: String) -> Bool {
    guard bytes[index] == UInt8(ascii: "<") else { return false }
    let end = bytes[index...].prefix(name.utf8.count + 2).map { $0 | ($0.isLetter ? 0x20 : 0) }
    return end == Array("</\(name)".utf8)
  }

  private mutating func readAttribute() -> Attribute {
    let start = index
    // A name may begin with an equals sign.
    index += 1
    _ = word {
      $0.isBlank || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
    }
    let nameEnd = index
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    var value = bytes[index..<index]
    var isQuoted = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      (value, isQuoted) = readValue()
    }
    let name = bytes[start..<nameEnd].filter { $0 > 3 }
    return Attribute(
      name: String(decoding: name, as: UTF8.self).lowercased(), value: value, isQuoted: isQuoted,
      offset: offsets[start], nameCount: nameEnd - start)
  }

  private mutating func readValue() -> (ArraySlice<UInt8>, isQuoted: Bool) {
    guard index < bytes.count else { return ([], false) }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      _ = word { $0.isBlank || $0 == UInt8(ascii: ">") }
      return (bytes[start..<index], false)
    }
    index += 1
    let start = index
    _ = word { $0 == quote }
    let value = bytes[start..<index]
    index = min(index + 1, bytes.count)
    return (value, true)
  }

  /// Reads up to the byte that ends something; in lower case, without marks.
  private mutating func word(until ends: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !ends(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].filter { $0 > 3 }, as: UTF8.self).lowercased()
  }
}
