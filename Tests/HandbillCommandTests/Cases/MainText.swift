/// What stands in the `<main>` of a page, as lines of text: the structure can be seen, the markup cannot.
///
/// A heading begins with `#`, an item with `-` or its number, a quote with `>`, a row with `|`, a summary that opens
/// with `+`, a line to write on is `____`; links are `[words](target)`, and a button is `(words)`.
/// Class names, order of attributes, wrappers and what leads to other pages do not show, so that only what readers read
/// of the page changes it.
struct MainText {
  private(set) var text = ""
  private var line = ""
  private var lead = ""
  /// The next number of each open list; `nil` for a list without numbers.
  private var lists: [Int?] = []
  /// What is written behind each open element.
  private var ends: [(name: String, end: String)] = []
  /// How many elements are open around the one that is left out.
  private var hidden: Int?

  /// - Parameter html: a page as we write it; every element is closed and every attribute quoted.
  init(_ html: String) {
    guard let start = html.firstRange(of: "<main"), let end = html.firstRange(of: "</main>") else {
      return
    }
    var rest = html[start.lowerBound..<end.lowerBound]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      if hidden == nil { line += rest[..<open] }
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") { finish(name) } else { begin(name, tag) }
    }
    endLine()
  }

  private static let inline = [
    "a", "abbr", "b", "bdi", "button", "code", "em", "i", "span", "strong", "sub", "sup", "time",
    "td", "th", "tspan", "img", "br", "use",
  ]

  /// The classes of what is the same on every page.
  private static let frame: Set = ["crumbs", "pager", "actions", "as-markdown"]

  private mutating func begin(_ name: String, _ tag: Substring) {
    func value(_ attribute: String) -> String {
      guard let start = tag.firstRange(of: " \(attribute)=\"") else { return "" }
      return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }
    if !Self.inline.contains(name) { endLine() }
    if hidden == nil, Self.frame.contains(value("class")) { hidden = ends.count }
    guard hidden == nil else { return ends.append((name, "")) }
    var end = ""
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      lead = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
    case "ul": lists.append(nil)
    case "ol": lists.append(Int(value("start")) ?? 1)
    case "li": lead = item()
    case "tr": lead = "| "
    case "td", "th": end = " | "
    case "blockquote": lead = "> "
    case "summary": lead = "+ "
    case "strong", "em", "code": end = ["strong": "**", "em": "*"][name] ?? "`"
    case "a": end = value("href").isEmpty ? "" : "](\(value("href")))"
    case "button": end = ")"
    case "img": line += "![\(value("alt"))](\(value("src")))"
    case "br": line += " / "
    case "hr":
      line = "---"
      endLine()
    case "div" where value("class").contains("write-line"): line = "____"
    default: break
    }
    switch name {
    case "a" where !end.isEmpty: line += "["
    case "button": line += "(" + value("aria-label")
    case "strong", "em", "code": line += end
    default: break
    }
    if !tag.hasSuffix("/"), !["img", "br", "hr", "input"].contains(name) {
      ends.append((name, end))
    }
  }

  private mutating func finish(_ name: String) {
    guard let index = ends.lastIndex(where: { $0.name == name }) else { return }
    line += ends[index].end
    ends.removeSubrange(index...)
    if let outer = hidden {
      if ends.count <= outer { hidden = nil }
      return
    }
    if !Self.inline.contains(name) { endLine() }
    if name == "ul" || name == "ol" { lists.removeLast() }
  }

  private mutating func item() -> String {
    guard let last = lists.indices.last else { return "- " }
    let indent = String(repeating: "  ", count: last)
    guard let number = lists[last] else { return indent + "- " }
    lists[last] = number + 1
    return indent + "\(number). "
  }

  private mutating func endLine() {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    line = ""
    if words.isEmpty { return }
    text += lead + Self.resolved(words) + "\n"
    lead = ""
  }

  private static func resolved(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
