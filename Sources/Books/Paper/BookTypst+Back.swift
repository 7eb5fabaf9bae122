import CommonMark
import Composition
import Guides
import ToolkitModel

extension BookTypst {
  /// What looks back at the book: plain words, indexes, and how much of it is reviewed.
  mutating func writeBackMatter() {
    guard let run = runs.first(where: { $0.kind == .back }) else { return }
    text.begin(part: "back")
    text.openFrame("run")
    text.add(address: run.kind.rawValue.utf8)
    text.add(id: run.anchor)
    text.add(run.title)
    writeGlossary()
    writeRules()
    writeAuthorities()
    writeReviews()
    text.closeFrame()
  }

  private mutating func open(_ name: String, _ key: String, note: String? = nil) {
    text.open("part-of")
    text.add(address: name.utf8)
    text.add(id: "back--\(name)")
    text.add(words[key])
    guard let note, !note.isEmpty else { return }
    text.name("note")
    text.add(note)
  }

  private mutating func writeGlossary() {
    guard let glossary = pages[.glossary] else { return }
    open("glossary", "glossary", note: glossary.entry.summary)
    // It is written behind the appendices and printed before them, where their notes are not numbered yet.
    TypstWriter(labels: composer.labels, idPrefix: PageID.glossary.anchorPrefix, headingShift: 1)
      .write(glossary.body, into: &text)
    text.closeBlock()
  }

  /// The rules that are printed in full, by title.
  private mutating func writeRules() {
    let rules = pages.rules.compactMap { id in
      guide.rules[id].map { ($0.title.plainText, id) }
    }.sorted { ($0.0.lowercased(), $0.1) < ($1.0.lowercased(), $1.1) }
    guard !rules.isEmpty else { return }
    open("rule-index", "index_of_rules")
    for (title, id) in rules {
      guard let page = pages.book.rules[id] else { continue }
      text.open("entry")
      text.add(2)
      text.add(title)
      text.add(target: page.anchorPrefix + "rule-\(id)")
      text.closeBlock()
    }
    text.closeBlock()
  }

  /// What is cited: its short and its full name, and in which sections.
  private mutating func writeAuthorities() {
    let prefix = PageID.authorities.anchorPrefix
    let cited = Dictionary(grouping: citations, by: \.target)
    let authorities = guide.authorities.pieces.filter { cited[prefix + $0.id.text] != nil }
      .sortedByName()
    guard !authorities.isEmpty else { return }
    open("authority-index", "index_of_authorities", note: words["index_note"])
    for authority in authorities {
      let id = prefix + authority.id.text
      text.open("index-line")
      text.name("id")
      text.add(id: id)
      // Nobody types such an address from paper, where the citation says the same in a line.
      if let address = authority.address {
        text.open("out")
        text.add(address: address.utf8)
        text.add("")
      }
      text.open("b")
      text.add(authority.short)
      text.close()
      // Most full names begin with the short one.
      text.add(
        authority.full.hasPrefix(authority.short)
          ? String(authority.full.dropFirst(authority.short.count)) : " " + authority.full)
      if authority.address != nil { text.close() }
      text.add(" ")
      for (index, citation) in (cited[id] ?? []).enumerated() {
        if index > 0 { text.add("; ") }
        text.open("go")
        text.add(target: citation.anchor)
        text.add(address: "index".utf8)
        text.add(shortName(of: citation.page))
        text.close()
      }
      text.closeBlock()
    }
    text.closeBlock()
  }

  /// A section by its number, an appendix by its letter, all else by its title.
  private func shortName(of page: PageID) -> String {
    composer.directory[page].map { $0.number ?? $0.title } ?? ""
  }

  /// How many texts of each kind the whole toolkit has, and how many of them are reviewed.
  private mutating func writeReviews() {
    open("reviews", "reviews_of_book")
    let heads = ["kind", "texts", "reviewed"].map { words[$0] }
    text.open("grid-of")
    text.add(3)
    text.name("words")
    text.open("")
    for head in heads { text.add(head) }
    text.close()
    text.open("row")
    text.name("head")
    text.add(true)
    for head in heads { writeCell(head) }
    text.closeBlock()
    for (kind, counts) in guide.states.countsByKind {
      let all = counts.values.reduce(0, +)
      guard all > 0 else { continue }
      let reviewed = counts.filter { $0.key.isReviewed }.values.reduce(0, +)
      text.open("row")
      writeCell(words["kind_" + kind])
      writeCell("\(all)", alignment: "right")
      writeCell("\(reviewed)", alignment: "right")
      text.closeBlock()
    }
    text.closeBlock()
    text.closeBlock()
  }

  private mutating func writeCell(_ content: String, alignment: String = "none") {
    text.open("cell")
    text.add(address: alignment.utf8)
    text.add(content)
    text.close()
  }
}
