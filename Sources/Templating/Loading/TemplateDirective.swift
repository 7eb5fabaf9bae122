/// A directive that a Markdown template writes: a line of at least three backticks or tildes, then `{name}`.
struct TemplateDirective: Sendable, Equatable {
  let name: String
  /// Where the name is in the template's bytes.
  let range: Range<Int>

  /// The directives of a template, in the order of the file.
  ///
  /// A name that a tag writes is passed over: nothing is known of it.
  static func all(in text: HTMLScan) -> [TemplateDirective] {
    text.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A fence may stand in a list or a quote; a section's tag leaves nothing.
      let rest = line.drop {
        $0.isBlank || [0x3E, 0x2D, 0x2A, 0x2B, TemplateAddress.section].contains($0)
      }
      guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
        return nil
      }
      let info = rest.drop { $0 == mark }
      let inner = info.drop { $0.isBlank || $0 == TemplateAddress.section }
      guard info.startIndex - rest.startIndex >= 3, inner.first == UInt8(ascii: "{"),
        let end = inner.firstIndex(of: UInt8(ascii: "}"))
      else { return nil }
      let name = inner[(inner.startIndex + 1)..<end].drop(while: \.isBlank)
        .prefix { !$0.isBlank }
      guard !name.isEmpty, name.allSatisfy({ $0 > TemplateAddress.section }) else { return nil }
      let start = text.offset(of: name.startIndex)
      return TemplateDirective(
        name: String(decoding: name, as: UTF8.self), range: start..<start + name.count)
    }
  }
}
