/// Web and mail addresses that are not links.
///
/// - Good: `<https://example.org/map>`, `[the map](https://example.org/map)`
/// - Bad: `https://example.org/map`, `www.example.org`, `help@example.org`
enum AddressSigns {
  static func signs(in text: BlockText) -> [LeftSign] {
    var signs: [LeftSign] = []
    var offset = 0
    while offset < text.bytes.count {
      var sign: LeftSign?
      switch text.bytes[offset] {
      case UInt8(ascii: "h")
      where text.has("https://", at: offset) || text.has("http://", at: offset),
        UInt8(ascii: "w") where text.has("www.", at: offset):
        sign = web(at: offset, in: text)
      case UInt8(ascii: "@"): sign = mail(at: offset, in: text)
      default: break
      }
      if let sign { signs.append(sign) }
      offset = max(offset + 1, sign?.range.upperBound ?? 0)
    }
    return signs
  }

  private static func web(at offset: Int, in text: BlockText) -> LeftSign? {
    guard text.side(before: offset) != .letter, !text.isInLink(offset) else { return nil }
    if offset > 0, "./@-".utf8.contains(text.bytes[offset - 1]) { return nil }
    let limit = text.lineEnd(from: offset)
    var end = offset
    while end < limit, isInAddress(text.bytes[end]) { end += 1 }
    while end > offset, ".,;:!?)'\"".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    let address = text.string(offset..<end)
    let hasScheme = text.has("http", at: offset)
    let host = address.split(separator: "/").dropFirst(hasScheme ? 1 : 0).first ?? ""
    guard host.contains("."), !host.hasSuffix("."), host.utf8.count > 4 else { return nil }
    return LeftSign(
      range: offset..<end, message: "the address is not a link",
      remedy: hasScheme
        ? "write <\(address)>, or [words](\(address))"
        : "write [\(address)](https://\(address))", isAddress: true)
  }

  private static func isInAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"<>[]\"|`".utf8.contains(byte)
  }

  private static func mail(at offset: Int, in text: BlockText) -> LeftSign? {
    guard !text.isInLink(offset) else { return nil }
    func isIn(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isDigit || "._-+".utf8.contains(byte)
    }
    var start = offset
    let first = max(0, offset - BlockText.reach)
    while start > first, isIn(text.bytes[start - 1]) { start -= 1 }
    let limit = text.lineEnd(from: offset)
    var end = offset + 1
    while end < limit, isIn(text.bytes[end]) { end += 1 }
    while end > offset, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let labels = text.bytes[offset + 1..<max(end, offset + 1)].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < offset, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      let last = labels.last, last.count > 1, last.allSatisfy(\.isASCIILetter)
    else { return nil }
    let address = text.string(start..<end)
    return LeftSign(
      range: start..<end, message: "the address is not a link", remedy: "write <\(address)>",
      isAddress: true)
  }
}
