import Templating

/// Makes the links of a page's HTML useful on paper: page numbers behind those that stay in the
/// book, addresses behind those that leave it, and marks where authorities are cited.
struct BookLinks {
  /// A place where an authority is cited: the anchor there, and the run of page that it lies in.
  struct Citation: Equatable {
    let authority: String
    let page: Int
    let anchor: String
  }

  /// What ids of the list of authorities begin with.
  let authorities: String
  /// The beginnings of ids whose pages are numbered with a prefix, such as `A-`.
  let prefixes: [(anchors: String, label: String)]
  /// In the order of the book; the first of each authority on each page of the toolkit.
  private(set) var citations: [Citation] = []

  init(authorities: String, prefixes: [(anchors: String, label: String)]) {
    self.authorities = authorities
    self.prefixes = prefixes
  }

  /// The prefix of the page numbers where an id stands; empty where there is none.
  func label(of anchor: some StringProtocol) -> String {
    prefixes.first { anchor.hasPrefix($0.anchors) }?.label ?? ""
  }

  /// Appends the HTML of a page with its links made useful.
  ///
  /// - Parameters:
  ///   - html: as the HTML writer leaves it: text is escaped, so no tag stands in it by chance.
  ///   - page: the page's number in the book's order, from 0.
  ///   - output: what to append to.
  mutating func append(_ html: [UInt8], page: Int, to output: inout [UInt8]) {
    let opening = Array(#"<a href=""#.utf8)
    let closing = Array("</a>".utf8)
    var start = 0
    while let found = html[start...].firstIndex(of: opening),
      let quote = html[(found + opening.count)...].firstIndex(of: UInt8(ascii: "\"")),
      let tagEnd = html[quote...].firstIndex(of: UInt8(ascii: ">")),
      let end = html[tagEnd...].firstIndex(of: closing)
    {
      let href = String(decoding: html[(found + opening.count)..<quote], as: UTF8.self)
      let rest = html[quote...tagEnd]
      let text = html[(tagEnd + 1)..<end]
      output += html[start..<found]
      append(Link(href: href, rest: rest, text: text), page: page, to: &output)
      start = end + closing.count
    }
    output += html[start...]
  }

  private struct Link {
    let href: String
    /// From the quote behind the address to the tag's end.
    let rest: ArraySlice<UInt8>
    let text: ArraySlice<UInt8>

    func has(_ name: String) -> Bool { rest.firstIndex(of: Array(name.utf8)) != nil }
  }

  private mutating func append(_ link: Link, page: Int, to output: inout [UInt8]) {
    var id = ""
    let target = link.href.hasPrefix("#") ? String(link.href.dropFirst()) : nil
    if let target, target.hasPrefix(authorities) {
      let authority = String(target.dropFirst(authorities.count))
      if !citations.contains(where: { $0.authority == authority && $0.page == page }) {
        id = "cited-\(citations.count + 1)"
        citations.append(Citation(authority: authority, page: page, anchor: id))
      }
    }
    output += "<a ".utf8
    if !id.isEmpty { output += "id=\"\(id)\" ".utf8 }
    output += "href=\"".utf8
    output += link.href.utf8
    output += link.rest
    output += link.text
    output += "</a>".utf8
    if let target {
      // Words of the glossary and citations are found in lists that are sorted by name.
      if link.has("term") || link.has("cite") { return }
      output.appendPageNumber(of: target, prefix: label(of: target))
    } else if link.href.hasPrefix("http"), !isShown(link) {
      output += " <span class=\"address\">(<bdi dir=\"ltr\">".utf8
      output += link.href.utf8
      output += "</bdi>)</span>".utf8
    }
  }

  /// Whether a link's text is its address already, perhaps without the beginning.
  private func isShown(_ link: Link) -> Bool {
    let text = String(decoding: link.text, as: UTF8.self)
    let bare = link.href.drop { $0 != "/" }.drop { $0 == "/" }
    return text.contains(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}

extension [UInt8] {
  /// Appends an empty span into which the style sheet puts the number of the page of an id.
  ///
  /// It stands behind the link, not in it: with tags, a number in the link would be a link in a link.
  mutating func appendPageNumber(of anchor: String, prefix: String, class name: String = "pg") {
    self += "<span class=\"\(name)\" data-t=\"#".utf8
    appendEscapedHTML(anchor)
    self += "\" data-a=\"".utf8
    appendEscapedHTML(prefix)
    self += "\"></span>".utf8
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand first; `nil` if they do not.
  fileprivate func firstIndex(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first else { return nil }
    var from = startIndex
    while let found = self[from...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return found }
      from = found + 1
    }
    return nil
  }
}
