/// The elements of a template in HTML, as a browser would cut them, with the places of their parts.
///
/// The template's own tags are taken out first: a value leaves a mark that is no text, a section or a partial
/// only a mark where something else may begin, a comment nothing. It reads one file from top to bottom, through
/// both branches of a section; in HTML `MarkupFault` refuses what could make another element of one branch.
struct HTMLScan: Sendable {
  struct Attribute {
    /// In lower case.
    let name: String
    let value: ArraySlice<UInt8>
    /// Where the name begins in the template.
    let offset: Int
    let nameCount: Int
  }

  struct Element {
    /// In lower case, without a prefix.
    let name: String
    let attributes: [Attribute]
    /// All of its tag.
    let tag: ArraySlice<UInt8>
    /// The text up to its end tag, if it is a script or a style sheet.
    let text: ArraySlice<UInt8>
    /// Where it begins in the template.
    let offset: Int

    subscript(name: String) -> ArraySlice<UInt8>? {
      attributes.first { $0.name == name }?.value
    }
  }

  private(set) var elements: [Element] = []
  /// The template with marks for its tags.
  private(set) var bytes: [UInt8] = []
  /// Where each byte is in the template.
  private var offsets: [Int] = []
  private var index = 0

  init(_ template: [UInt8], _ parts: [TemplateSource.Part]) {
    for part in parts {
      switch part {
      case .literal(let range):
        bytes += template[range]
        offsets += range
      case .tag(let tag):
        if tag.kind == .comment { continue }
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
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
      index += 1
      return
    }
    if bytes[index...].starts(with: "<!--".utf8) {
      index = bytes.index(of: "-->", from: index + 2).map { $0 + 3 } ?? bytes.count
      return
    }
    let isEnd = bytes[index + 1] == UInt8(ascii: "/")
    let first = index + (isEnd ? 2 : 1)
    if first < bytes.count, bytes[first].isLetter {
      readElement(from: first)
    } else if isEnd || bytes[first] == UInt8(ascii: "!") || bytes[first] == UInt8(ascii: "?") {
      index = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    } else {
      index += 1
    }
  }

  /// Reads an element's tag, whose name is at `first`; an end tag is only passed over.
  private mutating func readElement(from first: Int) {
    let start = index
    index = first
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
    index = min(index + 1, bytes.count)
    if first > start + 1 { return }
    let tag = bytes[start..<index]
    var text = bytes[index..<index]
    if name == "script" || name == "style" {
      let begin = index
      while index < bytes.count, !endsText(of: name) { index += 1 }
      text = bytes[begin..<index]
    }
    elements.append(
      Element(
        name: name, attributes: attributes, tag: tag, text: text, offset: offsets[start]))
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
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      value = readValue()
    }
    let name = bytes[start..<nameEnd].filter { $0 > 3 }
    return Attribute(
      name: String(decoding: name, as: UTF8.self).lowercased(), value: value,
      offset: offsets[start], nameCount: nameEnd - start)
  }

  private mutating func readValue() -> ArraySlice<UInt8> {
    guard index < bytes.count else { return [] }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      _ = word { $0.isBlank || $0 == UInt8(ascii: ">") }
      return bytes[start..<index]
    }
    index += 1
    let start = index
    _ = word { $0 == quote }
    let value = bytes[start..<index]
    index = min(index + 1, bytes.count)
    return value
  }

  /// Reads up to the byte that ends something; in lower case, without marks.
  private mutating func word(until ends: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !ends(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].filter { $0 > 3 }, as: UTF8.self).lowercased()
  }
}
