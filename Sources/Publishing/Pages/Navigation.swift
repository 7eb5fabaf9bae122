import Composition
import Guides
import Templating
import ToolkitModel

/// The contents list of the whole site, made once for each part and reused by its pages.
///
/// Each part opens to its sections, and a page's own part is open. With many sections only that one
/// lists them; a long part lists a page's neighbors, and with many parts only the neighboring parts are
/// listed, since a list of thousands in each of thousands of pages helps nobody.
struct Navigation: Sendable {
  /// How much of the list a page has room for.
  enum Extent {
    /// The sections of all parts.
    case whole
    /// The sections of the page's own part.
    case ownPart
    /// The parts alone.
    case parts
  }

  /// The most parts that are all listed.
  private static let partLimit = 24
  /// The most sections that are listed beside pages of other parts.
  private static let sectionLimit = 60
  /// The most sections of a page's own part that are all listed.
  private static let ownPartLimit = 60
  /// A longer part is cut into stretches of this many sections, for the pages of which one list serves.
  private static let stretch = 20
  /// How many sections such a list has before its stretch, and behind it.
  private static let margin = 10
  /// The most flyers, forms, appendices or editions that are listed one by one.
  private static let groupLimit = 4

  /// A rendered list and where a page's link can be marked as current.
  private struct Rendered: Sendable {
    var html: [UInt8] = []
    /// Offsets right behind the address of a link, and whether it is the page's own or that of its group.
    var marks: [PageID: (offset: Int, isOwn: Bool)] = [:]
  }

  private let guide: Guide
  private let directory: PageDirectory
  private let words: InterfaceWords
  /// For the pages of parts and sections, by part and stretch: with the sections of all parts, and with
  /// those of one.
  private var byPart: [[Rendered]] = []
  private var shortByPart: [[Rendered]] = []

  init(guide: Guide, directory: PageDirectory, words: InterfaceWords) {
    self.guide = guide
    self.directory = directory
    self.words = words
    byPart = guide.parts.indices.map { rendered(stretchesOf: $0, extent: .whole) }
    shortByPart = guide.parts.indices.map { rendered(stretchesOf: $0, extent: .ownPart) }
  }

  private func rendered(stretchesOf part: Int, extent: Extent) -> [Rendered] {
    let count = guide.parts[part].sections.count
    let stretches = count > Self.ownPartLimit ? (count - 1) / Self.stretch + 1 : 1
    return (0..<stretches).map {
      rendered(part: part, stretch: $0, languageRoot: "../", extent: extent)
    }
  }

  /// Which stretch of its part a page belongs to.
  private func stretch(of page: PageDirectory.Entry, in part: Int) -> Int {
    guard guide.parts[part].sections.count > Self.ownPartLimit, case .section = page.id,
      let order = directory.order(of: page.id),
      let first = directory.order(of: .part(guide.parts[part].part.id))
    else { return 0 }
    // The sections of a part come right behind its own page.
    return (order - first - 1) / Self.stretch
  }

  /// Appends the list as a page shows it.
  ///
  /// - Parameters:
  ///   - page: the page, whose own link is marked.
  ///   - languageRoot: the way from the page to the folder of its language.
  ///   - extent: how much of it a page has room for.
  ///   - output: what to append to.
  func append(
    for page: PageDirectory.Entry, languageRoot: String, extent: Extent, to output: inout [UInt8]
  ) {
    let list: Rendered
    if let part = page.part, languageRoot == "../", extent != .parts {
      list = (extent == .whole ? byPart : shortByPart)[part][stretch(of: page, in: part)]
    } else {
      list = rendered(part: page.part, languageRoot: languageRoot, extent: extent)
    }
    guard let mark = list.marks[page.id] else {
      output += list.html
      return
    }
    output += list.html[..<mark.offset]
    output.append(mark.isOwn ? #" aria-current="page""# : #" aria-current="true""#)
    output += list.html[mark.offset...]
  }

  private func rendered(
    part current: Int?, stretch: Int = 0, languageRoot: String, extent: Extent
  ) -> Rendered {
    let opensAll = extent == .whole && guide.sections.pieces.count <= Self.sectionLimit
    var list = Rendered()
    list.html += #"<ol class="nav-parts">"#.utf8
    for order in listedParts(around: current) {
      let part = guide.parts[order]
      list.html.append("<li>")
      if order == current && extent != .parts || opensAll {
        list.html.append(
          order == current ? "<details class=\"here\"><summary>" : "<details><summary>")
        list.html.appendEscapedHTML(directory[.part(part.part.id)]?.title ?? "")
        list.html.append("</summary><ol><li>")
        link(.part(part.part.id), languageRoot, title: words["overview"], into: &list)
        list.html.append("</li>\n")
        for numbered in part.sections[listedSections(of: part, in: stretch)] {
          list.html.append("<li>")
          link(.section(numbered.section.id), languageRoot, into: &list)
          list.html.append("</li>\n")
        }
        list.html.append("</ol></details>")
      } else {
        let inside = order == current ? part.sections.map { PageID.section($0.section.id) } : []
        link(.part(part.part.id), languageRoot, standingFor: inside, into: &list)
      }
      list.html.append("</li>\n")
    }
    if guide.parts.count > Self.partLimit {
      list.html.append("<li>")
      link(.home, languageRoot, title: words["all_parts"], into: &list)
      list.html.append("</li>\n")
    }
    // A long list has little room for more; the list of all pages has the rest.
    guard extent != .parts else {
      list.html.append("<li>")
      link(.allPages, languageRoot, into: &list)
      list.html.append("</li></ol>")
      return list
    }
    group(guide.flyers.pieces.map { .flyer($0.id) }, "flyers", languageRoot, into: &list)
    group(guide.forms.pieces.map { .form($0.id) }, "forms", languageRoot, into: &list)
    group(
      guide.appendices.map { .appendix($0.appendix.id) }, "appendices", languageRoot, into: &list)
    group(guide.editions.pieces.map { .edition($0.id) }, "editions", languageRoot, into: &list)
    list.html.append("</ol>")
    return list
  }

  /// Flyers, forms, appendices and editions stand at the end, each on its own line; a long group is
  /// one link to its list on the home page.
  private func group(
    _ pages: [PageID], _ name: String, _ languageRoot: String, into list: inout Rendered
  ) {
    if pages.count > Self.groupLimit {
      list.html.append("<li><a href=\"")
      list.html.appendEscapedHTML("\(languageRoot)index.html#\(name)")
      list.html.append("\"")
      for page in pages { list.marks[page] = (list.html.count, false) }
      list.html.append(">")
      list.html.appendEscapedHTML(words[name])
      list.html.append("</a></li>\n")
      return
    }
    for page in pages {
      list.html.append("<li>")
      link(page, languageRoot, into: &list)
      list.html.append("</li>\n")
    }
  }

  private func listedSections(of part: GuidePart, in stretch: Int) -> Range<Int> {
    let all = part.sections.indices
    guard all.count > Self.ownPartLimit else { return all }
    let first = stretch * Self.stretch
    return max(0, first - Self.margin)..<min(all.count, first + Self.stretch + Self.margin)
  }

  private func listedParts(around current: Int?) -> Range<Int> {
    let all = guide.parts.indices
    guard all.count > Self.partLimit else { return all }
    guard let current else { return 0..<0 }
    return max(0, current - 1)..<min(all.count, current + 2)
  }

  private func link(
    _ id: PageID, _ languageRoot: String, title: String? = nil, standingFor others: [PageID] = [],
    into list: inout Rendered
  ) {
    guard let entry = directory[id] else { return }
    list.html.append("<a href=\"")
    list.html.appendEscapedHTML(languageRoot + id.folder + "index.html")
    list.html.append("\"")
    list.marks[id] = (list.html.count, true)
    for other in others { list.marks[other] = (list.html.count, false) }
    list.html.append(">")
    if case .appendix = id, let letter = entry.number {
      list.html.appendEscapedHTML("\(words["appendix"]) \(letter): ")
    }
    list.html.appendEscapedHTML(title ?? entry.title)
    list.html.append("</a>")
  }
}
