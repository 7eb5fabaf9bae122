import CCmark
import Diagnostics
import Platform

/// Boxes: block quotes whose first line is `[!NOTE]` or another of the five marks.
extension Conversion {
  /// The alert or plain block quote that a cmark block quote is.
  mutating func quote(_ node: OpaquePointer, _ fragment: Fragment) -> Node {
    let quote = inline(.blockQuote)
    guard let paragraph = cmark_node_first_child(node),
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let first = cmark_node_first_child(paragraph),
      cmark_node_get_type(first) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(first)
    else { return quote }
    // The tree cannot tell `\[!NOTE]` from `[!NOTE]`; the line can.
    let line = Int(cmark_node_get_start_line(paragraph))
    let range = fragment.lines.range(of: line)
    let column = Int(cmark_node_get_start_column(paragraph))
    let start = min(range.lowerBound + max(0, column - 1), range.upperBound)
    let mark = fragment.bytes[start..<range.upperBound].trimmed
    guard mark.has("[!", at: mark.startIndex), mark.last == UInt8(ascii: "]"), mark.count > 3,
      strlen(literal) == mark.count
    else { return quote }
    let name = mark.dropFirst(2).dropLast()
    guard name.allSatisfy(\.isASCIILetter) else { return quote }
    let lowercased = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
    guard let kind = AlertKind.allCases.first(where: { $0.name == lowercased }) else {
      let names = AlertKind.allCases.map(\.name)
      problems.report(
        "unknown-alert", "there is no box '\(String(decoding: name, as: UTF8.self))'",
        at: position(line: line, column: start - range.lowerBound + 3, in: fragment),
        length: name.count,
        remedy: suggestion(for: lowercased, among: names).map { "did you mean '\($0)'?" }
          ?? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
      return quote
    }
    alertTitle = paragraph
    var alert = inline(.alert)
    alert.detail = kind.rawValue
    return alert
  }

  /// The first inline node behind an alert's mark; `nil` when the paragraph holds only the mark.
  func childBehindAlertTitle(_ paragraph: OpaquePointer) -> OpaquePointer? {
    guard let mark = cmark_node_first_child(paragraph), let lineEnd = cmark_node_next(mark) else {
      return nil
    }
    return cmark_node_next(lineEnd)
  }
}
