import CommonMark
import Editions
import Rendering
import ToolkitModel

/// What a search knows of one page: its sections, and in which of them each of its terms stands.
struct SearchPage: Sendable, Equatable {
  /// A heading and what stands below it; the first is the page itself, with its title and summary.
  struct Section: Sendable, Equatable {
    /// The id of the heading; empty for the page itself.
    let anchor: String
    let heading: String
    /// How the text begins.
    let snippet: String
  }

  /// A section that has a term.
  struct Posting: Sendable, Equatable {
    let term: Int
    let section: Int
    /// Whether the heading has it, or what people search the page for.
    let isHeading: Bool
  }

  /// Where the page lies below the folder of its language.
  let folder: String
  let title: String
  /// How much the page counts before others that say the same.
  let weight: Int
  let sections: [Section]
  let terms: TermTable
  /// For each term in the order of sections; no two are of the same term and section.
  let postings: [Posting]

  /// How many bytes a result shows of a text.
  private static let snippetLength = 40
  /// Deeper headings belong to the section that they stand in.
  private static let deepestSection = 3

  /// Reads a page; `nil` for pages that only list others.
  init?(of document: MarkdownDocument, in edition: Edition) {
    guard document.page.isIndexed, let weight = Self.weight(of: document.page.id) else { return nil }
    let page = document.page
    // What stands in the lists of rules, phrases and authorities stands on other pages too, and records are
    // found by their titles: their texts would make the index half as large again.
    let hasTexts = weight > 2
    var collector = SearchCollector(language: edition.language)
    for text in [page.title] + edition.keywords(of: page.id) {
      collector.add(Array(text.utf8)[...], isHeading: true)
      collector.endWord()
    }
    collector.endHeading()
    collector.add(Array(page.summary.utf8)[...])
    collector.endWord()
    var sections = [Section(anchor: "", heading: "", snippet: hasTexts ? page.summary : "")]
    var open: (anchor: String, heading: String)?
    var snippet: [UInt8] = []
    let tree = document.body
    var headingEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if headingEnd > 0, index >= headingEnd {
        headingEnd = 0
        collector.endHeading()
      }
      switch node.kind {
      case .heading where node.detail <= Self.deepestSection:
        if let open { sections.append(Section(open, snippet, length: Self.snippetLength)) }
        snippet.removeAll(keepingCapacity: true)
        headingEnd = tree.end(of: index)
        let heading = tree.plainText(of: index + 1..<headingEnd)
        open = (tree.string(node.destination, of: node), String(decoding: heading, as: UTF8.self))
        collector.startSection()
      case .text, .code, .codeBlock:
        guard headingEnd > 0 || hasTexts else { continue }
        let bytes = tree.bytes(node.literal, of: node)
        collector.add(bytes, isHeading: headingEnd > 0)
        if headingEnd == 0, snippet.count < Self.snippetLength { snippet += bytes }
      case .softBreak, .lineBreak:
        collector.endWord()
        snippet.appendSpace()
      default:
        if node.isBlock {
          collector.endWord()
          snippet.appendSpace()
        }
      }
    }
    collector.endHeading()
    if let open { sections.append(Section(open, snippet, length: Self.snippetLength)) }
    self.init(
      folder: page.id.folder, title: page.title, weight: weight, sections: sections, collector)
  }

  init(
    folder: String, title: String, weight: Int, sections: [Section], _ collected: SearchCollector
  ) {
    self.folder = folder
    self.title = title
    self.weight = weight
    self.sections = sections
    terms = collected.terms
    postings = collected.postings
  }

  /// What to do now comes before what explains, and that before lists in which everything stands again.
  private static func weight(of id: PageID) -> Int? {
    switch id {
    case .encounter: 5
    case .section, .flyer, .form, .safety: 4
    case .glossary, .papers: 3
    case .rules, .ruleTopic, .phrases, .appendix: 2
    case .authorities: 1
    case .home, .part, .edition, .records, .allPages: nil
    }
  }
}

extension SearchPage.Section {
  fileprivate init(
    _ open: (anchor: String, heading: String), _ text: [UInt8], length: Int
  ) {
    self.init(
      anchor: open.anchor, heading: open.heading, snippet: String(beginningOf: text, length: length)
    )
  }
}

extension String {
  /// A text up to the last word that ends before `length` bytes do.
  fileprivate init(beginningOf text: [UInt8], length: Int) {
    let start = text.firstIndex { $0 != UInt8(ascii: " ") } ?? text.endIndex
    guard text.count - start > length else {
      self.init(decoding: text[start...], as: UTF8.self)
      return
    }
    let cut = text[start..<start + length]
    // Where no space tells where words end, the cut is between letters.
    let end =
      cut.lastIndex(of: UInt8(ascii: " ")) ?? cut.lastIndex { $0 & 0xC0 != 0x80 } ?? cut.endIndex
    self = String(decoding: cut[..<end], as: UTF8.self) + "…"
  }
}

extension Array<UInt8> {
  fileprivate mutating func appendSpace() {
    if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
  }
}

extension Edition {
  /// What people search a page for, in their words.
  fileprivate func keywords(of page: PageID) -> [String] {
    switch page {
    case .section(let id): sections[id]?.keywords ?? []
    case .encounter(let id): encounters[id]?.keywords ?? []
    case .flyer(let id): flyers[id]?.keywords ?? []
    case .form(let id): forms[id]?.keywords ?? []
    default: []
    }
  }
}
