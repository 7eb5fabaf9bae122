/// Addresses of the web and of mail that nobody can tap.
///
/// - Good: `<https://example.org/map>`, `[the map](https://example.org/map)`
/// - Bad: `https://example.org/map`, `www.example.org`, `help@example.org`
enum AddressSigns {
  static func signs(in text: BlockText) -> [LeftSign] {
    text.bytes.indices.compactMap { offset in
      switch text.bytes[offset] {
      case UInt8(ascii: "h")
      where text.has("https://", at: offset) || text.has("http://", at: offset),
        UInt8(ascii: "w") where text.has("www.", at: offset):
        web(at: offset, in: text)
      case UInt8(ascii: "@"): mail(at: offset, in: text)
      default: nil
      }
    }
  }

  private static func web(at offset: Int, in text: BlockText) -> LeftSign? {
    guard text.side(before: offset) != .letter, !text.isInLink(offset) else { return nil }
    if offset > 0, "./@-".utf8.contains(text.bytes[offset - 1]) { return nil }
    var end = offset
    while let byte = text[end], isInAddress(byte) { end += 1 }
    while end > offset, ".,;:!?)'\"".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    let address = text.string(offset..<end)
    let hasScheme = text.has("http", at: offset)
    let host = address.split(separator: "/").dropFirst(hasScheme ? 1 : 0).first ?? ""
    guard host.contains("."), !host.hasSuffix("."), host.utf8.count > 4 else { return nil }
    return LeftSign(
      offset..<end, "the address is no link",
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
    while start > 0, isIn(text.bytes[start - 1]) { start -= 1 }
    var end = offset + 1
    while let byte = text[end], isIn(byte) { end += 1 }
    while end > offset, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let labels = text.bytes[offset + 1..<max(end, offset + 1)].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < offset, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      let last = labels.last, last.count > 1, last.allSatisfy(\.isASCIILetter)
    else { return nil }
    let address = text.string(start..<end)
    return LeftSign(
      start..<end, "the address is no link", remedy: "write <\(address)>", isAddress: true)
  }
}
