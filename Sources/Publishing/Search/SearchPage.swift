import CommonMark
import Composition
import Diagnostics
import Guides
import ToolkitModel

/// What a search knows of one page: its sections, and in which of them each of its terms stands.
struct SearchPage: Sendable, Equatable {
  /// A heading and what stands below it; the first is the page itself, with its title and summary.
  struct Section: Sendable, Equatable {
    /// The id of the heading; empty for the page itself.
    let anchor: String
    let heading: String
  }

  /// A section that has a term; eight bytes, since a page has some hundreds until the index is written.
  struct Posting: Sendable, Equatable {
    private let number: UInt32
    private let place: UInt32

    /// - Parameters:
    ///   - term: its number on the page.
    ///   - section: the section's number on the page.
    ///   - isHeading: whether the heading has it, or what people search the page for.
    init(term: Int, section: Int, isHeading: Bool) {
      number = UInt32(term)
      place = UInt32(section) << 1 | (isHeading ? 1 : 0)
    }

    var term: Int { Int(number) }

    /// The section, counted on from the `first` of its page, doubled; 1 more for a heading.
    func place(from first: Int) -> UInt32 { place + UInt32(first) << 1 }
  }

  /// Where the page lies below the folder of its language.
  let folder: String
  let title: String
  /// What a result shows.
  ///
  /// It is shown whole: a sentence about the law that is cut may say something else.
  let summary: String
  /// How much the page counts before others that say the same.
  let weight: Int
  let sections: [Section]
  let terms: TermList
  /// For each term in the order of sections; no two are of the same term and section.
  let postings: [Posting]

  /// Deeper headings belong to the section that they stand in.
  private static let deepestSection = 3

  /// Reads a page; `nil` for pages that only list others.
  init?(of document: Page, in guide: Guide) {
    guard document.entry.isIndexed, let weight = Self.weight(of: document.entry.id) else {
      return nil
    }
    let page = document.entry
    // What stands in the lists of rules, phrases and authorities stands on other pages too, and records are
    // found by their titles: their texts would make the index half as large again.
    let hasTexts = weight > 2
    var collector = SearchCollector(language: guide.language)
    for text in [page.title] + guide.keywords(of: page.id) {
      collector.add(Array(text.utf8)[...], isHeading: true)
      collector.endWord()
    }
    collector.endHeading()
    collector.add(Array(page.summary.utf8)[...])
    collector.endWord()
    var sections = [Section(anchor: "", heading: "")]
    let tree = document.body
    var headingEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if headingEnd > 0, index >= headingEnd {
        headingEnd = 0
        collector.endHeading()
      }
      switch node.kind {
      case .heading where node.detail <= Self.deepestSection:
        headingEnd = tree.end(of: index)
        let heading = tree.plainText(of: index + 1..<headingEnd)
        sections.append(
          Section(
            anchor: tree.string(node.destination, of: node),
            heading: String(decoding: heading, as: UTF8.self)))
        collector.startSection()
      case .text, .code, .codeBlock:
        guard headingEnd > 0 || hasTexts else { continue }
        collector.add(tree.bytes(node.literal, of: node), isHeading: headingEnd > 0)
      case .softBreak, .lineBreak: collector.endWord()
      default: if node.isBlock { collector.endWord() }
      }
    }
    collector.endHeading()
    self.init(
      folder: page.id.folder, title: page.title, summary: page.summary, weight: weight,
      sections: sections, collector)
  }

  init(
    folder: String, title: String, summary: String, weight: Int, sections: [Section],
    _ collected: SearchCollector
  ) {
    self.folder = folder
    self.title = title
    self.summary = summary
    self.weight = weight
    self.sections = sections
    terms = collected.terms.list.trimmed
    // Without the room that was kept for more.
    postings = collected.postings.map { $0 }
  }

  /// What to do now comes before what explains, and that before lists in which everything stands again.
  private static func weight(of id: PageID) -> Int? {
    switch id {
    case .encounter: 5
    case .section, .flyer, .form, .safety, .save: 4
    case .glossary, .papers: 3
    case .rules, .ruleTopic, .phrases, .appendix, .reports: 2
    case .authorities, .moreAuthorities: 1
    case .home, .part, .edition, .records, .map, .allPages: nil
    }
  }
}

extension Guide {
  /// What people search a page for, in their words.
  fileprivate func keywords(of page: PageID) -> [String] {
    switch page {
    case .section(let id): keywords(of: sections[id])
    case .encounter(let id): keywords(of: encounters[id])
    case .flyer(let id): keywords(of: flyers[id])
    case .form(let id): keywords(of: forms[id])
    default: []
    }
  }

  private func keywords<P: Piece>(of piece: P?) -> [String] {
    guard let piece else { return [] }
    return kinds[P.self].texts(of: piece).filter(\.traits.isSearched).map(\.source.string)
  }
}
