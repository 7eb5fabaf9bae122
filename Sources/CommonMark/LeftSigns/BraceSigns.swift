/// Braces that other programs fill in or remove.
///
/// - Good: `## Fares {#fares}`
/// - Bad: `## Fares {#Fares 2}`, `## Fares {.wide}`, `{{ name }}`
enum BraceSigns {
  static func signs(in text: BlockText) -> [LeftSign] {
    text.bytes.indices.compactMap { offset in
      guard text.bytes[offset] == UInt8(ascii: "{"),
        offset == 0 || text.bytes[offset - 1] != UInt8(ascii: "{")
      else { return nil }
      return placeholder(at: offset, in: text) ?? attributes(at: offset, in: text)
    }
  }

  /// `{{ name }}`, `{% tag %}`.
  private static func placeholder(at offset: Int, in text: BlockText) -> LeftSign? {
    guard text.has("{{", at: offset) || text.has("{%", at: offset) else { return nil }
    let opening = text.string(offset..<offset + 2)
    let line = text.lineEnd(from: offset)
    let closing = (offset + 2..<max(offset + 2, line)).first {
      text.has("}}", at: $0) || text.has("%}", at: $0)
    }
    guard let closing else { return nil }
    return LeftSign(
      offset..<closing + 2, seen: opening,
      remedy: "write the words themselves: nothing is filled in here", isFreeWhenEscaped: true)
  }

  /// `{#id}`, `{.class}`, `{: .class}`.
  private static func attributes(at offset: Int, in text: BlockText) -> LeftSign? {
    guard let mark = text[offset + 1], "#.:".utf8.contains(mark),
      let close = text.next(UInt8(ascii: "}"), from: offset), close > offset + 2
    else { return nil }
    let inside = text.bytes[offset + 2..<close]
    guard let first = inside.first(where: { !$0.isBlank && $0 != 0x23 && $0 != 0x2E }),
      first.isASCIILetter || first >= 0x80
    else { return nil }
    let remedy: String
    if mark != UInt8(ascii: "#") {
      remedy = "delete it: headings and words have no classes"
    } else if text.kind != .heading {
      remedy = "delete it: only headings have ids"
    } else if text.bytes[(close + 1)...].trimmed.isEmpty {
      let id = String(decoding: Slug.bytes(of: inside), as: UTF8.self)
      remedy = "write {#\(id)}: an id has no spaces"
    } else {
      remedy = "move it to the end of the heading"
    }
    return LeftSign(
      offset..<close + 1, seen: text.string(offset..<close + 1), remedy: remedy,
      isFreeWhenEscaped: true)
  }
}
