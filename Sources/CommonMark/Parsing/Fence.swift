import CCmark
import Platform

/// The line of three or more marks that begins a block of code or a directive.
struct Fence: Equatable {
  /// A backtick or a tilde.
  let mark: UInt8
  /// How many marks.
  let length: Int
  /// Where the marks begin, in the fragment; both bases are 1.
  let line: Int
  let column: Int
  /// Whether nothing stands behind the marks, so that the line could as well end another block.
  let isBare: Bool
  /// Whether a line of the text ends the block.
  ///
  /// cmark ends it in any case, with its container or with the text.
  let isClosed: Bool

  /// Reads the fence of a code block; `nil` where the block is code by its indentation.
  init?(of node: OpaquePointer, in fragment: Fragment) {
    line = Int(cmark_node_get_start_line(node))
    column = max(1, Int(cmark_node_get_start_column(node)))
    let range = fragment.lines.range(of: line)
    let start = min(range.lowerBound + column - 1, range.upperBound)
    let written = fragment.bytes[start..<range.upperBound]
    guard let (mark, length) = Self.marks(of: written) else { return nil }
    let literal = cmark_node_get_literal(node)
    let info = cmark_node_get_fence_info(node)
    isBare = info == nil || info?.pointee == 0
    if isBare, let literal, Self.begins(literal, with: written) { return nil }
    self.mark = mark
    self.length = length
    isClosed = Self.isClosed(node, literal)
  }

  /// The line that ends the block.
  var end: String { Self.line(of: mark, length) }

  /// A fence that can go around this one.
  var longer: String { Self.line(of: mark, length + 1) }

  static func line(of mark: UInt8, _ length: Int) -> String {
    String(repeating: Character(Unicode.Scalar(mark)), count: length)
  }

  /// The mark and the length of the fence that a line begins with.
  private static func marks(of line: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = line.prefix { $0 == mark }.count
    return length >= 3 ? (mark, length) : nil
  }

  /// Whether the first line of a text is this one.
  ///
  /// A fence cannot be the first line of its own block, since that would end it.
  private static func begins(
    _ text: UnsafePointer<CChar>, with line: ArraySlice<UInt8>
  ) -> Bool {
    line.withUnsafeBytes { line in
      guard let base = line.baseAddress else { return false }
      return strncmp(text, base.assumingMemoryBound(to: CChar.self), line.count) == 0
        && text[line.count] == CChar(UInt8(ascii: "\n"))
    }
  }

  /// Whether a line of its own ends a block.
  ///
  /// At the end of the text every line behind the first is content; otherwise the last is not. Where the
  /// container ends before the block, its end has ended the block.
  private static func isClosed(_ node: OpaquePointer, _ literal: UnsafePointer<CChar>?) -> Bool {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    var lines = 0
    if var byte = literal {
      while let next = strchr(byte, Int32(UInt8(ascii: "\n"))) {
        lines += 1
        byte = UnsafePointer(next) + 1
      }
    }
    if lines >= last - first { return false }
    guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) != CMARK_NODE_DOCUMENT
    else { return true }
    return last <= Int(cmark_node_get_end_line(parent))
  }

  /// The first line of a block's content that begins a directive with a fence as long as this one: which line,
  /// from 0 on.
  func directive(in content: ArraySlice<UInt8>) -> Int? {
    guard content.contains(UInt8(ascii: "{")) else { return nil }
    var start = content.startIndex
    var number = 0
    while true {
      let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.endIndex
      let written = content[start..<end].drop { $0.isBlank }
      if let (mark, length) = Self.marks(of: written), mark == self.mark, length >= self.length,
        written.dropFirst(length).first(where: { !$0.isBlank }) == UInt8(ascii: "{")
      {
        return number
      }
      guard end < content.endIndex else { return nil }
      start = end + 1
      number += 1
    }
  }
}
