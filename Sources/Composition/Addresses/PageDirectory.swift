package import Guides
package import ToolkitModel

/// All pages of a guide, with what links and lists need to know of each.
///
/// It and its entries are classes that never change, since every link asks for one: a copy of a value would retain
/// each text.
package final class PageDirectory: Sendable {
  /// A page as others see it.
  package final class Entry: Sendable {
    package let id: PageID
    package let path: PagePath
    package let markdownPath: PagePath
    /// The title in plain words.
    package let title: String
    /// The number of a section or the letter of an appendix.
    package let number: String?
    /// The summary in plain words; empty where there is none.
    package let summary: String
    package let part: Int?
    /// Whether a search finds it; a list of what stands on other pages would be found in their place.
    package let isIndexed: Bool

    init(
      id: PageID, path: PagePath, markdownPath: PagePath, title: String, number: String?,
      summary: String, part: Int?, isIndexed: Bool
    ) {
      self.id = id
      self.path = path
      self.markdownPath = markdownPath
      self.title = title
      self.number = number
      self.summary = summary
      self.part = part
      self.isIndexed = isIndexed
    }

    /// The same page at another path.
    func moved(to path: PagePath) -> Entry {
      Entry(
        id: id, path: path, markdownPath: markdownPath, title: title, number: number,
        summary: summary, part: part, isIndexed: isIndexed)
    }
  }

  /// In reading order: home, right-now pages, each part and its sections, flyers, forms, appendices,
  /// the pages that these are spread over, the map, lists, editions, the list of all pages.
  package let entries: [Entry]
  /// The page of the maps, if there is one.
  package let map: PageID?
  private let orders: [PageID: Int]
  private let files: [String: Entry]
  private let folders: [String: Entry]
  private let topics: [PieceID<Rule>: PageID]
  let authorityPages: AuthorityPages

  package init(of guide: Guide, words: InterfaceWords, reportPages: ReportPages) {
    var entries: [Entry] = []
    var files: [String: PageID] = [:]
    let variant = guide.variant
    func add(
      _ id: PageID, _ title: String, number: String? = nil, summary: String = "", part: Int? = nil,
      isIndexed: Bool = true, file: String? = nil
    ) {
      if let file { files[file] = id }
      entries.append(
        Entry(
          id: id, path: variant.path(of: id), markdownPath: variant.markdownPath(of: id),
          title: title, number: number, summary: summary, part: part, isIndexed: isIndexed))
    }
    let settings = guide.settings
    add(.home, settings.title.plainText, summary: settings.description.plainText)
    for encounter in guide.encounters.pieces {
      add(
        .encounter(encounter.id), encounter.title.plainText, summary: encounter.summary.plainText,
        file: "encounters/\(encounter.id).md")
    }
    for (order, part) in guide.parts.enumerated() {
      add(
        .part(part.part.id), part.part.title.plainText,
        summary: part.part.summary?.plainText ?? "", part: order)
      for numbered in part.sections {
        let section = numbered.section
        add(
          .section(section.id), section.title.plainText, number: String(numbered.number),
          summary: section.summary.plainText, part: order, file: "sections/\(section.id).md")
      }
    }
    for flyer in guide.flyers.pieces {
      add(
        .flyer(flyer.id), flyer.title.plainText, summary: flyer.summary.plainText,
        file: "flyers/\(flyer.id).md")
    }
    for form in guide.forms.pieces {
      add(.form(form.id), form.title.plainText, summary: form.summary.plainText)
      files["forms/\(form.id).yaml"] = .form(form.id)
    }
    for lettered in guide.appendices {
      let appendix = lettered.appendix
      add(
        .appendix(appendix.id), appendix.title.plainText, number: lettered.letter,
        summary: appendix.summary.plainText, file: "appendices/\(appendix.id)/appendix.md")
    }
    for page in reportPages.pages {
      add(.reports(page.appendix, name: page.name), page.title)
    }
    map = guide.mapHolder.map { .map($0) }
    if let map {
      // Where no map is drawn, only dates are there, and nothing promises a map.
      let name = guide.drawnMaps.isEmpty ? "dates" : "map"
      add(map, words[name], summary: words[name + "_summary"])
    }
    let lists: [(PageID, Bool, String)] = [
      (.phrases, guide.phrases.pieces.isEmpty, "phrases"),
      (.rules, guide.rules.pieces.isEmpty, "rules"),
      (.papers, guide.papers.pieces.isEmpty, "papers"),
      (.authorities, guide.authorities.pieces.isEmpty, "authorities"),
      (.glossary, guide.terms.pieces.isEmpty, "glossary"),
      (.safety, false, "safety"),
      (.save, false, "save"),
    ]
    for (id, isEmpty, key) in lists where !isEmpty {
      // A list of rules by topic only names them.
      let isIndexed = id != .rules || guide.ruleTopics.pieces.isEmpty
      add(id, words[key], summary: words[key + "_summary"], isIndexed: isIndexed)
    }
    authorityPages = AuthorityPages(of: guide)
    for number in authorityPages.pages.indices.dropFirst() {
      let range = authorityPages.range(ofPage: number, words)
      add(
        AuthorityPages.id(ofPage: number),
        words.filled("labelled", ["name": words["authorities"], "text": range]),
        summary: words["authorities_summary"])
    }
    for topic in guide.ruleTopics.pieces {
      add(.ruleTopic(topic.id), topic.title.plainText, summary: topic.summary?.plainText ?? "")
    }
    for page in guide.appendices.flatMap({ RecordPage.pages(of: $0.appendix) }) {
      add(.records(page), page.title(in: guide, words), isIndexed: false)
    }
    for named in guide.editions.pieces {
      add(.edition(named.id), named.title.plainText, summary: named.summary.plainText)
    }
    add(.allPages, words["all_pages"], summary: words["all_pages_summary"], isIndexed: false)
    self.entries = entries
    let orders = Dictionary(
      entries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.orders = orders
    self.files = files.compactMapValues { id in orders[id].map { entries[$0] } }
    folders = Dictionary(
      entries.map { ($0.id.folder, $0) }, uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      guide.ruleTopics.pieces.flatMap { topic in
        topic.rules.map { ($0, PageID.ruleTopic(topic.id)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: PageID) -> Entry? { orders[id].map { entries[$0] } }

  package func order(of id: PageID) -> Int? { orders[id] }

  /// The page of a content file, named from the content folder (`sections/at-work.md`).
  package func page(ofContentFile path: String) -> Entry? { files[path] }

  /// The page that lies in a folder below that of the variant (`flyers/wallet-card/`).
  package func page(inFolder folder: String) -> Entry? { folders[folder] }

  /// The page on which a rule is looked up.
  package func page(of rule: PieceID<Rule>) -> PageID { topics[rule] ?? .rules }

  /// All content files that have pages, sorted.
  package var contentFiles: [String] { files.keys.sorted() }
}

extension Guide {
  /// The appendix below which the maps and the dates lie: of reports, else of press stories; `nil` where there
  /// would be neither.
  fileprivate var mapHolder: PieceID<Appendix>? {
    if maps.pieces.isEmpty || drawnMaps.isEmpty && datedStories.isEmpty { return nil }
    func first(_ contents: Appendix.Contents) -> PieceID<Appendix>? {
      appendices.first { $0.appendix.contents == contents }?.appendix.id
    }
    return first(.reports) ?? first(.press)
  }
}
