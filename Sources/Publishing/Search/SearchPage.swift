import CommonMark
import Composition
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
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - headings: those of its text.
  ///   - guide: what the page belongs to.
  init?(of page: Page, headings: [Heading], in guide: Guide) {
    guard page.entry.isIndexed, let weight = Self.weight(of: page.entry.id) else {
      return nil
    }
    let entry = page.entry
    // What stands in the lists of rules, phrases and authorities stands on other pages too, and records are
    // found by their titles: their texts would make the index half as large again.
    let hasTexts = weight > 2
    var collector = SearchCollector(language: guide.language)
    for text in [entry.title] + guide.keywords(of: entry.id) {
      collector.add(text, isHeading: true)
      collector.endWord()
    }
    collector.endHeading()
    collector.add(entry.summary)
    collector.endWord()
    var sections = [Section(anchor: "", heading: "")]
    for heading in headings where heading.level <= Self.deepestSection {
      sections.append(Section(anchor: heading.id, heading: heading.text))
    }
    var headingEnd = 0
    page.body.forEachNode { index, node, pool in
      if headingEnd > 0, index >= headingEnd {
        headingEnd = 0
        collector.endHeading()
      }
      switch node.kind {
      case .heading where node.detail <= Self.deepestSection:
        headingEnd = index + 1 + Int(node.descendants)
        collector.startSection()
      case .text, .code, .codeBlock:
        guard headingEnd > 0 || hasTexts else { return }
        collector.add(
          UnsafeBufferPointer(rebasing: pool[node.literal.range]), isHeading: headingEnd > 0)
      case .softBreak, .lineBreak: collector.endWord()
      default: if node.isBlock { collector.endWord() }
      }
    }
    collector.endHeading()
    self.init(
      folder: entry.id.folder, title: entry.title, summary: entry.summary, weight: weight,
      sections: sections, collector)
  }

  init(
    folder: String, title: String, summary: String, weight: Int, sections: [Section],
    _ collected: borrowing SearchCollector
  ) {
    self.folder = folder
    self.title = title
    self.summary = summary
    self.weight = weight
    self.sections = sections
    terms = collected.terms
    postings = collected.postings
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
    case .section(let id): sections.order(of: id).map { sections.pieces[$0].keywords } ?? []
    case .encounter(let id): encounters[id]?.keywords ?? []
    case .flyer(let id): flyers[id]?.keywords ?? []
    case .form(let id): forms[id]?.keywords ?? []
    default: []
    }
  }
}
