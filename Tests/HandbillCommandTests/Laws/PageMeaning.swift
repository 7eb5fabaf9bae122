/// What a page in HTML means to a reader: its words and its structure, by the part of the page that they belong to.
///
/// It cuts our own pages, in which every element is closed and every attribute is quoted.
struct PageMeaning: Equatable {
  enum Part: CaseIterable {
    case title, notice, facts, summary, text, disclaimer, edition, notes
  }

  private(set) var words: [Part: [String]] = [:]
  /// Headings with their levels, lists, tables with their cells, links with their targets, pictures, alerts, quotes.
  private(set) var marks: [Part: [String]] = [:]

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
  ///   - path: where the page is in the site; its links are resolved against it.
  ///   - part: what everything belongs to that does not say otherwise; `nil` to leave it out.
  init(_ html: String, at path: String = "", elsewhere part: Part? = nil) {
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
      } else if !tag.hasPrefix("!"), let outer = open.last {
        let classes = Self.value(of: "class", in: tag)?.split(separator: " ").map(String.init) ?? []
        let part = Self.part(of: name, classes, in: outer.part) ?? outer.part
        let isRead =
          outer.isRead && name != "svg" && name != "figure"
          && Self.unread.isDisjoint(with: classes)
        if isRead, let part, let mark = Self.mark(name, tag, classes, at: path) {
          marks[part, default: []].append(mark)
        }
        if !tag.hasSuffix("/"), !Self.empty.contains(name) { open.append((name, part, isRead)) }
      }
    }
    if let part { texts[part, default: ""] += rest }
    words = texts.mapValues { text in
      text.split(whereSeparator: \.isWhitespace).map { Self.resolved(String($0)) }
    }.filter { !$0.value.isEmpty }
  }

  private static func value(of attribute: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return resolved(String(tag[start.upperBound...].prefix { $0 != "\"" }))
  }

  /// What an element adds to the structure; `nil` if nothing.
  private static func mark(
    _ name: String, _ tag: Substring, _ classes: [String], at path: String
  ) -> String? {
    func target(_ attribute: String) -> String? {
      guard let link = value(of: attribute, in: tag) else { return nil }
      if link.hasPrefix("#") || link.contains(":") { return link }
      let halves = link.split(separator: "#", maxSplits: 1)
      return ([String(halves[0]).resolved(from: path)] + halves.dropFirst().map(String.init))
        .joined(separator: "#")
    }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "table", "tr", "blockquote", "pre", "hr":
      return name
    case "ol":
      return ([name] + [value(of: "start", in: tag)].compactMap(\.self)).joined(separator: " ")
    case "th", "td":
      // Markdown cannot say that the first cell of a row is its head.
      let cell = value(of: "scope", in: tag) == "row" ? "td" : name
      return ([cell] + classes.filter { $0.hasPrefix("align-") }).joined(separator: " ")
    case "a": return target("href").map { "a \($0)" }
    case "img": return "img \(target("src") ?? "") \(value(of: "alt", in: tag) ?? "")"
    case "div": return classes.first { $0.hasPrefix("alert-") }
    default: return nil
    }
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
