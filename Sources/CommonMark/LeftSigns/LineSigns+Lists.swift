/// Lists and tables that are drawn with signs.
extension LineSigns {
  private static let bulletSigns = ["•", "‣", "◦", "▪", "●", "○", "■", "∙", "·"].map {
    Array($0.utf8)
  }

  /// Lines that begin with a drawn bullet, or several that begin with a dash.
  static func bullets(in text: BlockText) -> LeftSign? {
    for start in text.lineStarts {
      guard let sign = bulletSigns.first(where: { text.bytes[start...].starts(with: $0) }) else {
        continue
      }
      return bullet(start..<start + sign.count, in: text)
    }
    let dashes = text.lineStarts.filter { startsWithDash(at: $0, in: text.bytes) }
    guard let first = dashes.first else { return nil }
    // One paragraph that begins with a dash may name a speaker; two are a list.
    guard dashes.count > 1 || first > 0 || isDashBeside(text) else { return nil }
    return bullet(first..<first + 3, in: text)
  }

  private static func bullet(_ range: Range<Int>, in text: BlockText) -> LeftSign {
    LeftSign(
      range, seen: text.string(range),
      remedy: "start each item with '- ', so that it is a list on paper and for screen readers")
  }

  private static func startsWithDash(at start: Int, in bytes: [UInt8]) -> Bool {
    bytes.has("– ", at: start) || bytes.has("–\u{A0}", at: start)
  }

  /// Whether the paragraph before or after begins with a dash as well.
  private static func isDashBeside(_ text: BlockText) -> Bool {
    let nodes = text.tree.nodes
    func begins(_ block: Int) -> Bool {
      guard nodes.indices.contains(block + 1), nodes[block].kind == .paragraph,
        nodes[block + 1].kind == .text
      else { return false }
      return startsWithDash(
        at: 0, in: Array(text.tree.bytes(nodes[block + 1].literal, of: nodes[block + 1]).prefix(4)))
    }
    let next = text.tree.end(of: text.block)
    if nodes.indices.contains(next), begins(next) { return true }
    guard let last = nodes[..<text.block].lastIndex(where: { $0.isBlock }) else { return false }
    return begins(last)
  }

  /// Rows of pipes in a paragraph.
  static func table(in text: BlockText) -> LeftSign? {
    for start in text.lineStarts {
      let line = text.bytes[start..<text.lineEnd(from: start)].trimmed
      let pipes = line.count { $0 == UInt8(ascii: "|") }
      let isRow = line.first == UInt8(ascii: "|") && pipes > 1
      let isDashes =
        pipes > 0 && line.contains(UInt8(ascii: "-"))
        && line.allSatisfy { "|-: ".utf8.contains($0) }
      guard isRow || isDashes else { continue }
      return LeftSign(
        range: line.startIndex..<line.endIndex, message: "readers see the pipes of a table",
        remedy:
          "add a line such as |---|---| under the head, with as many cells as the head, "
          + "and an empty line before the table")
    }
    return nil
  }
}
