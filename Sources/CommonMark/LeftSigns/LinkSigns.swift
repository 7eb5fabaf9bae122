/// Brackets that make no link, picture or note.
///
/// - Good: `[the map](https://example.org/map)`, `[](rule:leaving)`
/// - Bad: `[the map] (https://example.org/map)`, `[the rule](rule: leaving)`, `[[leaving]]`
enum LinkSigns {
  static func signs(in text: BlockText) -> [LeftSign] {
    text.bytes.indices.compactMap { offset in
      switch text.bytes[offset] {
      case UInt8(ascii: "]"): broken(at: offset, in: text)
      case UInt8(ascii: "["):
        text.has("[[", at: offset) ? wiki(at: offset, in: text) : note(at: offset, in: text)
      default: nil
      }
    }
  }

  /// `[words] (address)`, `[words](address with spaces)`, and a link within a link.
  private static func broken(at bracket: Int, in text: BlockText) -> LeftSign? {
    if text.has("](", at: bracket) {
      let end = text.next(UInt8(ascii: ")"), from: bracket) ?? text.lineEnd(from: bracket) - 1
      let start = opening(of: bracket, in: text.bytes)
      if let start, text.bytes[start..<bracket].contains(BlockText.linkStart) {
        return LeftSign(
          range: bracket..<end + 1, message: "a link is inside the words of another link",
          remedy: "write one link after the other")
      }
      return sign(start, bracket, end, in: text)
    }
    guard let (address, end) = address(after: bracket + 1, in: text) else { return nil }
    if address.isEmpty || text.bytes[..<bracket].last == UInt8(ascii: "[") { return nil }
    guard let start = opening(of: bracket, in: text.bytes) else { return nil }
    return sign(start, bracket, end, in: text)
  }

  private static func sign(
    _ start: Int?, _ bracket: Int, _ end: Int, in text: BlockText
  ) -> LeftSign {
    let isPicture = start.map { $0 > 0 && text.bytes[$0 - 1] == UInt8(ascii: "!") } ?? false
    let first = start.map { isPicture ? $0 - 1 : $0 } ?? bracket
    let pattern = isPicture ? "![what it shows](images/NAME)" : "[words](address)"
    return LeftSign(
      range: first..<max(end + 1, bracket + 1),
      message: isPicture ? "readers see a picture's brackets" : "readers see a link's brackets",
      remedy: "write \(pattern), with no space after the ']' and none in the address")
  }

  /// The bracket that a closing one belongs to.
  static func opening(of bracket: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var offset = bracket - 1
    let limit = max(0, bracket - BlockText.reach)
    while offset >= limit {
      switch bytes[offset] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "[") where depth == 0: return offset
      case UInt8(ascii: "["): depth -= 1
      default: break
      }
      offset -= 1
    }
    return nil
  }

  /// An address in parentheses after a bracket and at most a few words.
  private static func address(
    after start: Int, in text: BlockText
  ) -> (address: Range<Int>, end: Int)? {
    let limit = min(text.bytes.count, start + 48)
    var offset = start
    while offset < limit, !isOpening(at: offset, in: text) {
      if "[].;:".utf8.contains(text.bytes[offset]) || text.bytes[offset] < 0x0A { return nil }
      if text.bytes[offset] == BlockText.linkStart { return nil }
      offset += 1
    }
    guard offset < limit else { return nil }
    let low = offset + (text.bytes[offset] == UInt8(ascii: "(") ? 1 : 3)
    var high = low
    while high < text.bytes.count, !isClosing(at: high, in: text), !text.bytes[high].isASCIISpace {
      high += 1
    }
    let isClosed = isClosing(at: high, in: text)
    let isNear = text.bytes[start..<offset].allSatisfy(\.isASCIISpace)
    guard low < high, isWeb(low, in: text) || isNear && isClosed && isTarget(low..<high, in: text)
    else { return nil }
    let closing = text.has("）", at: high) ? high + 2 : high
    return (low..<high, isClosed ? closing : high - 1)
  }

  private static func isOpening(at offset: Int, in text: BlockText) -> Bool {
    text.bytes[offset] == UInt8(ascii: "(") || text.has("（", at: offset)
  }

  private static func isClosing(at offset: Int, in text: BlockText) -> Bool {
    text[offset] == UInt8(ascii: ")") || text.has("）", at: offset)
  }

  private static func isWeb(_ offset: Int, in text: BlockText) -> Bool {
    text.has("https://", at: offset) || text.has("http://", at: offset)
      || text.has("www.", at: offset) || text.has("mailto:", at: offset)
  }

  /// Whether it can only be the target of a link: a place, a file, a piece.
  private static func isTarget(_ range: Range<Int>, in text: BlockText) -> Bool {
    let target = text.bytes[range]
    if target.first == UInt8(ascii: "#") || text.has("./", at: range.lowerBound) { return true }
    if text.has("../", at: range.lowerBound) { return true }
    if let scheme = LinkTarget.scheme(of: Array(target)) {
      return scheme.utf8.count > 2 && target.count > scheme.utf8.count + 2
    }
    guard let dot = target.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(decoding: target[(dot + 1)...].map(\.asciiLowercased), as: UTF8.self)
    return ["md", "html", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp"].contains(ending)
  }

  /// `[[page]]`.
  private static func wiki(at offset: Int, in text: BlockText) -> LeftSign? {
    guard let close = text.next(UInt8(ascii: "]"), from: offset), text.has("]]", at: close),
      close > offset + 2
    else { return nil }
    let id = text.string(offset + 2..<close)
    return LeftSign(
      offset..<close + 2, seen: "[[\(id)]]",
      remedy: "write a link with its kind, such as [](section:ID), or [words](address)")
  }

  /// `^[words]`, and a mark that no note can have.
  private static func note(at offset: Int, in text: BlockText) -> LeftSign? {
    if offset > 0, text.bytes[offset - 1] == UInt8(ascii: "^"),
      let close = text.next(UInt8(ascii: "]"), from: offset)
    {
      return LeftSign(
        offset - 1..<close + 1, seen: "^[",
        remedy: "write [^1] here, and '[^1]: words' as its own paragraph")
    }
    guard text.has("[^", at: offset), let close = text.next(UInt8(ascii: "]"), from: offset) else {
      return nil
    }
    return LeftSign(
      offset..<close + 1, seen: text.string(offset..<close + 1),
      remedy: "for a note, write [^1]: its name has letters, digits, '-', '.', '_' and ':'",
      isFreeWhenEscaped: true)
  }
}
