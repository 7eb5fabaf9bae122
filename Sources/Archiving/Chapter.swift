import CommonMark
import Templating

/// A page of a book that is read on a screen.
struct Chapter: Sendable, Equatable {
  /// Its file's name without ending.
  let name: String
  let title: String
  /// 1 for a chapter or the title of a part, 2 for a page of a part.
  let level: Int
  /// The id of its element.
  let anchor: String
  /// What the ids within begin with.
  let prefix: String
  /// What stands above the text, if that is not the title.
  var heading: String?
  /// HTML between heading and text, without headings; well-formed as XML too.
  var head: [UInt8] = []
  var summary: MarkdownTree?
  /// Its links lead to ids alone.
  var body = MarkdownTree()

  /// The whole chapter, well-formed as XML too, with its headings so many levels deeper.
  func html(_ labels: Labels, for medium: Medium = .plain, shift: UInt8 = 0) -> [UInt8] {
    var html = Array("<h\(shift + 1)>\((heading ?? title).escapedHTML)</h\(shift + 1)>\n".utf8)
    html += head
    let writer = HTMLWriter(labels: labels, medium: medium, idPrefix: prefix, headingShift: shift)
    if let summary {
      html += "<div class=\"lede\">\n".utf8
      HTMLWriter(labels: labels, medium: medium).writeHTML(of: summary, into: &html)
      html += "</div>\n".utf8
    }
    writer.writeHTML(of: body, into: &html)
    return html
  }

  /// Whether drawings stand in its text, which an EPUB has to say.
  var hasIcons: Bool { body.nodes.contains { $0.kind == .icon } }

  /// Whether its text has a link to a place whose id begins so.
  func leads(to prefix: String) -> Bool {
    [summary, body].compactMap(\.self).contains { tree in
      tree.nodes.contains {
        $0.kind == .link && tree.bytes($0.destination, of: $0).starts(with: "#\(prefix)".utf8)
      }
    }
  }
}
