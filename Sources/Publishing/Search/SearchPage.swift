import CommonMark
import Composition
import Guides
import ToolkitModel

/// What a search knows of one page: its sections, and in which of them each of its terms stands.
struct SearchPage: Sendable {
  /// What a result shows of a page.
  struct Facts: Sendable {
    /// Its place in reading order.
    let order: Int
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
  }

  /// A heading and what stands below it; the first is the page itself, with its title and summary.
  struct Section: Sendable {
    /// The id of the heading; empty for the page itself.
    let anchor: String
    let heading: String
  }

  /// A term that a section has; four bytes, since a page has some hundreds until the index is written.
  struct Posting: Sendable, BitwiseCopyable {
    private let bits: UInt32

    /// - Parameters:
    ///   - term: its number among those of the task.
    ///   - isHeading: whether the heading has it, or what people search the page for.
    init(term: Int, isHeading: Bool) { bits = UInt32(term) << 1 | (isHeading ? 1 : 0) }

    var term: Int { Int(bits >> 1) }

    /// The `section`, doubled; 1 more for a heading.
    func place(in section: Int) -> UInt32 { UInt32(section) << 1 | bits & 1 }
  }

  let facts: Facts
  /// The terms of each section, one section after the other; none has a term twice.
  let postings: [Posting]
  /// Where those of each section end.
  let ends: [Int]
  /// What results show of each section.
  let passages: Passages
}

extension SearchCollector {
  /// Deeper headings belong to the section that they stand in.
  private static var deepestSection: Int { 3 }

  /// Reads a page, unless it only lists others.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - headings: those of its text.
  ///   - composer: what made it.
  mutating func read(_ page: Page, headings: [Heading], by composer: PageComposer) {
    let entry = page.entry
    guard entry.isIndexed, let weight = Self.weight(of: entry.id) else { return }
    // What stands in the lists of rules, phrases and authorities stands on other pages too, and records are
    // found by their titles: their texts would make the index half as large again.
    let hasTexts = weight > 2
    for text in [entry.title] + composer.keywords(of: entry.id) {
      add(text, isHeading: true)
      endWord()
    }
    endHeading()
    add(entry.summary)
    endWord()
    var sections = [SearchPage.Section(anchor: "", heading: "")]
    for heading in headings where heading.level <= Self.deepestSection {
      sections.append(SearchPage.Section(anchor: heading.id, heading: heading.text))
    }
    var headingEnd = 0
    // Cells say little alone, so a row of a table is one passage.
    var rowEnd = 0
    var passages = Passages()
    page.body.forEachNode { index, node, pool in
      if headingEnd > 0, index >= headingEnd {
        headingEnd = 0
        endHeading()
      }
      if rowEnd > 0, index >= rowEnd {
        rowEnd = 0
        passages.endPassage()
      }
      switch node.kind {
      case .heading where node.detail <= Self.deepestSection:
        headingEnd = index + 1 + Int(node.descendants)
        startSection()
        passages.endSection()
      case .text, .code, .codeBlock:
        guard headingEnd > 0 || hasTexts else { return }
        let text = UnsafeBufferPointer(rebasing: pool[node.literal.range])
        add(text, isHeading: headingEnd > 0)
        if headingEnd == 0 { passages.add(text) }
      case .softBreak, .lineBreak:
        endWord()
        passages.addSpace()
      case .tableCell where rowEnd > 0:
        endWord()
        passages.endCell()
      default:
        guard node.isBlock else { return }
        endWord()
        if rowEnd == 0 { passages.endPassage() }
        if node.kind == .tableRow { rowEnd = index + 1 + Int(node.descendants) }
      }
    }
    passages.endSection()
    endPage(
      SearchPage.Facts(
        order: composer.directory.order(of: entry.id) ?? 0, folder: entry.id.folder,
        title: entry.title, summary: entry.summary, weight: weight, sections: sections),
      passages: passages)
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

extension PageComposer {
  /// What people search a page for, in their words.
  fileprivate func keywords(of page: PageID) -> [String] {
    switch page {
    case .section(let id):
      guide.sections.order(of: id).map { guide.sections.pieces[$0].keywords } ?? []
    case .encounter(let id): guide.encounters[id]?.keywords ?? []
    case .flyer(let id): guide.flyers[id]?.keywords ?? []
    case .form(let id): guide.forms[id]?.keywords ?? []
    // What the program writes itself has its keywords among the words of the interface.
    case .safety: [words["safety_keywords"]]
    case .save: [words["save_keywords"]]
    default: []
    }
  }
}
