/// HTML that is text: tags with spaces in them or escaped by a program, and character references.
///
/// - Good: `A and B`, `` `<br>` ``
/// - Bad: `< br >`, `&lt;b&gt;`, `&amp;nbsp;`
enum TagSigns {
  private static let names: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del", "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "script",
    "section", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "table",
    "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "video", "wbr",
  ]
  private static let references: Set<String> = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "shy", "ndash", "mdash", "hellip", "rsquo", "lsquo",
    "rdquo", "ldquo", "zwj", "zwnj", "lrm", "rlm",
  ]

  static func signs(in text: BlockText) -> [LeftSign] {
    text.bytes.indices.compactMap { offset in
      switch text.bytes[offset] {
      case UInt8(ascii: "<"): tag(at: offset, in: text)
      case UInt8(ascii: "&"): reference(at: offset, in: text)
      default: nil
      }
    }
  }

  private static func tag(at offset: Int, in text: BlockText) -> LeftSign? {
    guard let close = text.next(UInt8(ascii: ">"), from: offset) else { return nil }
    let inside = text.bytes[offset + 1..<close].drop { $0.isBlank || $0 == UInt8(ascii: "/") }
    let name = inside.prefix { $0.isASCIILetter || $0.isDigit }
    guard names.contains(String(decoding: name.map(\.asciiLowercased), as: UTF8.self)),
      inside.dropFirst(name.count).first.map({ $0.isBlank || $0 == UInt8(ascii: "/") }) ?? true
    else { return nil }
    // "a < b > c" compares.
    if name.count == 1, text.bytes[offset + 1].isBlank { return nil }
    return LeftSign(
      offset..<close + 1, seen: text.string(offset..<close + 1),
      remedy: "write Markdown or a directive; to show the tag, put it between backticks",
      isFreeWhenEscaped: true)
  }

  private static func reference(at offset: Int, in text: BlockText) -> LeftSign? {
    var end = offset + 1
    while end - offset < 12, let byte = text[end],
      byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: "#")
    {
      end += 1
    }
    let name = text.string(offset + 1..<end)
    let isNumber =
      name.utf8.first == UInt8(ascii: "#") && name.utf8.count > 2
      && name.utf8.dropFirst(2).allSatisfy { $0.isDigit || $0.isASCIILetter }
    let isClosed = text[end] == UInt8(ascii: ";")
    guard references.contains(name) || isNumber && isClosed else { return nil }
    return LeftSign(
      offset..<(isClosed ? end + 1 : end), seen: "&\(name)\(isClosed ? ";" : "")",
      remedy: "write the character itself", isFreeWhenEscaped: true)
  }
}
