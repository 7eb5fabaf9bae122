/// The words of a page in HTML that a reader sees, by the part of the page that they belong to.
///
/// It cuts our own pages, in which every element is closed and every attribute is quoted.
struct PageWords: Equatable {
  enum Part: CaseIterable {
    case title, notice, facts, summary, text, disclaimer, edition, notes
  }

  private var words: [Part: [String]] = [:]

  subscript(part: Part) -> [String] { words[part] ?? [] }

  /// All words in the order in which a Markdown page has its parts, which may lie elsewhere in HTML.
  var all: [String] { Part.allCases.flatMap { self[$0] } }

  /// Left out, since they are no words of the text: what opens over it, and the words of the interface
  /// beside it, which a text rendered alone takes from another language.
  private static let unread: Set<String> = ["word", "ask", "alert-title", "note-back", "kicker"]
  private static let empty: Set<String> = ["br", "hr", "img", "input", "meta", "link", "col"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "code", "em", "i", "q", "s", "span", "strong", "sub", "sup", "time",
    "button",
  ]

  /// - Parameters:
  ///   - html: a page, or a piece of one.
  ///   - part: what everything belongs to that does not say otherwise; `nil` to leave it out.
  init(_ html: String, elsewhere part: Part? = nil) {
    var open: [(name: String, part: Part?, isRead: Bool)] = [("", part, true)]
    var texts: [Part: String] = [:]
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if let inside = open.last, inside.isRead, let part = inside.part {
        texts[part, default: ""] += rest[..<start]
      }
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if !Self.inline.contains(name) {
        for part in Part.allCases { texts[part]?.append(" ") }
      }
      if tag.hasPrefix("/") {
        if let index = open.lastIndex(where: { $0.name == name }), index > 0 {
          open.removeSubrange(index...)
        }
      } else if !tag.hasPrefix("!"), !tag.hasSuffix("/"), !Self.empty.contains(name),
        let outer = open.last
      {
        let classes = Self.classes(of: tag)
        open.append(
          (
            name, Self.part(of: name, classes, in: outer.part) ?? outer.part,
            outer.isRead && name != "svg" && name != "figure"
              && Self.unread.isDisjoint(with: classes)
          ))
      }
    }
    if let part { texts[part, default: ""] += rest }
    words = texts.mapValues { text in
      text.split(whereSeparator: \.isWhitespace).map { Self.resolved(String($0)) }
    }.filter { !$0.value.isEmpty }
  }

  private static func classes(of tag: Substring) -> [String] {
    tag.firstMatch(of: #/ class="([^"]*)"/#).map { $0.1.split(separator: " ").map(String.init) }
      ?? []
  }

  private static func part(of name: String, _ classes: [String], in outer: Part?) -> Part? {
    if classes.contains("notes") { return .notes }
    guard outer == nil else { return nil }
    if name == "h1" { return .title }
    if classes.contains("notice") { return .notice }
    if classes.contains("facts") { return .facts }
    if classes.contains("lede") { return .summary }
    if classes.contains("body") || classes.contains("faces") { return .text }
    if classes.contains("disclaimer") { return .disclaimer }
    return nil
  }

  private static func resolved(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
