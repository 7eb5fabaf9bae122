import CommonMark
import Composition
import Guides
import ToolkitModel

extension BookHTML {
  /// What looks back at the book: plain words, indexes, and how much of it is reviewed.
  mutating func appendBackMatter() {
    guard let run = runs.first(where: { $0.kind == .back }) else { return }
    append("<section class=\"run back\" id=\"\(run.anchor)\">\n<h1>")
    append(text: run.title)
    append("</h1>\n\(BookBody.flow)")
    appendGlossary()
    appendRules()
    appendAuthorities()
    appendReviews()
    append("</div>\n</section>\n")
  }

  private mutating func appendTitle(_ key: String, class name: String, note: String? = nil) {
    append("<div class=\"\(name)\">\n<h2 id=\"back--\(name)\">")
    append(text: words[key])
    append("</h2>\n")
    guard let note else { return }
    append("<p class=\"note\">")
    append(text: words[note])
    append("</p>\n")
  }

  private mutating func appendGlossary() {
    guard let glossary = pages[.glossary] else { return }
    appendTitle("glossary", class: "glossary")
    append(glossary.body, prefix: PageID.glossary.anchorPrefix, shift: 1)
    append("</div>\n")
  }

  /// The rules that are printed in full, by title.
  private mutating func appendRules() {
    let rules = pages.rules.compactMap { id in
      guide.rules[id].map { ($0.title.plainText, id) }
    }.sorted { ($0.0.lowercased(), $0.1) < ($1.0.lowercased(), $1.1) }
    guard !rules.isEmpty else { return }
    appendTitle("index_of_rules", class: "rule-index")
    append("<ul class=\"index\">\n")
    for (title, id) in rules {
      guard let page = pages.book.rules[id] else { continue }
      let anchor = page.anchorPrefix + "rule-\(id)"
      append("<li><a href=\"#\(anchor)\">")
      append(text: title)
      append("</a>")
      append((anchor, "leader"))
      append("</li>\n")
    }
    append("</ul>\n</div>\n")
  }

  /// What is cited: its short and its full name, and in which sections.
  private mutating func appendAuthorities() {
    let cited = Dictionary(grouping: links.citations, by: \.authority)
    let authorities = guide.authorities.pieces.filter { cited[$0.id.text] != nil }
      .sortedByName()
    guard !authorities.isEmpty else { return }
    let order = runs.flatMap(\.pages)
    appendTitle("index_of_authorities", class: "authority-index", note: "index_note")
    append("<ul class=\"index\">\n")
    for authority in authorities {
      append("<li id=\"\(PageID.authorities.anchorPrefix)\(authority.id)\">")
      // Nobody types such an address from paper, where the citation says the same in a line.
      if let address = authority.address {
        append("<a href=\"")
        append(text: address)
        append("\">")
      }
      append("<strong>")
      append(text: authority.short)
      append("</strong>")
      // Most full names begin with the short one.
      let rest =
        authority.full.hasPrefix(authority.short)
        ? String(authority.full.dropFirst(authority.short.count)) : " " + authority.full
      append(text: rest)
      if authority.address != nil { append("</a>") }
      append(" <span class=\"cited\">")
      for (index, citation) in (cited[authority.id.text] ?? []).enumerated() {
        if index > 0 { append("; ") }
        append("<a href=\"#\(citation.anchor)\">")
        append(text: shortName(of: order[citation.page]))
        append("</a>")
        let prefix = runs.first { $0.pages.contains(order[citation.page]) }?.prefix ?? ""
        appendNumber(citation.anchor, prefix)
      }
      append("</span></li>\n")
    }
    append("</ul>\n</div>\n")
  }

  private mutating func appendNumber(_ anchor: String, _ prefix: String) {
    var html: [UInt8] = []
    html.appendPageNumber(of: anchor, prefix: prefix)
    append(String(decoding: html, as: UTF8.self))
  }

  /// A section by its number, an appendix by its letter, all else by its title.
  private func shortName(of page: PageID) -> String {
    composer.directory[page].map { $0.number ?? $0.title } ?? ""
  }

  /// How many texts of each kind the whole toolkit has, and how many of them are reviewed.
  private mutating func appendReviews() {
    appendTitle("reviews_of_book", class: "reviews")
    append("<table>\n<thead>\n<tr>")
    for key in ["kind", "texts", "reviewed"] {
      append("<th scope=\"col\">")
      append(text: words[key])
      append("</th>")
    }
    append("</tr>\n</thead>\n<tbody>\n")
    for (kind, counts) in guide.states.countsByKind {
      let all = counts.values.reduce(0, +)
      guard all > 0 else { continue }
      let reviewed = counts.filter { $0.key.isReviewed }.values.reduce(0, +)
      append("<tr><td>")
      append(text: words["kind_" + kind])
      append("</td><td>\(all)</td><td>\(reviewed)</td></tr>\n")
    }
    append("</tbody>\n</table>\n</div>\n")
  }
}
