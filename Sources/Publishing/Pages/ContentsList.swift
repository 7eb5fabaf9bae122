import CommonMark
import Templating

/// The contents list of one page: nested lists of its headings.
struct ContentsList {
  private let headings: [Heading]

  /// The most headings of a list: a longer one is no shorter way than the page itself, and weighs as much.
  private static let limit = 100

  /// The most headings of an appendix; beyond this, only its parts are listed.
  ///
  /// The titles of documents are long, and its indexes list them in several orders.
  private static let limitOfAppendix = 30

  /// The headings down to a level; `nil` when there are too few or too many for a list to help.
  init?(of headings: [Heading], depth: Int, ofAppendix isAppendix: Bool = false) {
    var listed = headings.filter { $0.level >= 2 && $0.level <= depth }
    if isAppendix, listed.count > Self.limitOfAppendix { listed.removeAll { $0.level > 2 } }
    guard (2...Self.limit).contains(listed.count) else { return nil }
    self.headings = listed
  }

  /// Appends the list; deeper headings stand in a list of their own within the item above.
  func append(to output: inout [UInt8]) {
    var open: [Int] = []
    for heading in headings {
      while let level = open.last, heading.level < level, open.count > 1 {
        output.append("</li></ol>\n")
        open.removeLast()
      }
      if let level = open.last, heading.level <= level {
        output.append("</li>\n")
        open[open.count - 1] = heading.level
      } else {
        output.append("<ol>")
        open.append(heading.level)
      }
      output.append("<li><a href=\"#")
      output.appendEscapedHTML(heading.id)
      output.append("\">")
      output += heading.html
      output.append("</a>")
    }
    for _ in open { output.append("</li></ol>\n") }
  }
}
