/// A directive that a Markdown template writes: a line of at least three backticks or tildes, then `{name}`.
struct TemplateDirective: Sendable, Equatable {
  let name: String
  /// Where the name is in the template's bytes.
  let range: Range<Int>

  /// The directives of a template, in the order of the file.
  ///
  /// A name that a tag writes is passed over: nothing is known of it.
  static func all(in bytes: [UInt8], _ parts: [TemplateSource.Part]) -> [TemplateDirective] {
    var found: [TemplateDirective] = []
    var line = Line()
    for part in parts {
      switch part {
      case .literal(let range):
        for offset in range where bytes[offset] != UInt8(ascii: "\n") {
          line.append(bytes[offset], at: offset)
          if offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "\n") {
            if let directive = line.directive { found.append(directive) }
            line = Line()
          }
        }
      case .tag(let tag):
        // A section's tag leaves nothing; a value leaves something.
        if tag.kind == .value || tag.kind == .ready { line.append(0, at: tag.range.lowerBound) }
        if tag.range.upperBound == bytes.count || bytes[tag.range.upperBound] == UInt8(ascii: "\n")
        {
          if let directive = line.directive { found.append(directive) }
          line = Line()
        }
      }
    }
    return found
  }

  /// The literal bytes of a line with their places.
  private struct Line {
    private var bytes: [UInt8] = []
    private var offsets: [Int] = []

    mutating func append(_ byte: UInt8, at offset: Int) {
      bytes.append(byte)
      offsets.append(offset)
    }

    var directive: TemplateDirective? {
      // A fence may stand in a list or a quote.
      let rest = bytes.drop { $0.isBlank || [0x3E, 0x2D, 0x2A, 0x2B].contains($0) }
      guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
        return nil
      }
      let info = rest.drop { $0 == mark }
      let inner = info.drop(while: \.isBlank)
      guard info.startIndex - rest.startIndex >= 3, inner.first == UInt8(ascii: "{"),
        let end = inner.firstIndex(of: UInt8(ascii: "}"))
      else { return nil }
      let name = inner[(inner.startIndex + 1)..<end].drop(while: \.isBlank)
        .prefix { !$0.isBlank }
      guard let first = name.indices.first, !name.contains(0) else { return nil }
      return TemplateDirective(
        name: String(decoding: name, as: UTF8.self),
        range: offsets[first]..<offsets[first] + name.count)
    }
  }
}
