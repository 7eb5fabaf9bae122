package import CommonMark
package import Diagnostics
package import Guides
package import Templating
package import ToolkitModel

/// Everything that turning pieces into pages needs, made once for a guide.
///
/// A class that never changes, since each page and each of its parts holds one: a copy of a value would retain some
/// eighty objects, which the tasks that compose side by side share.
package final class PageComposer: Sendable {
  /// The rule of a page or face with more words than it may have.
  package static let wordBudgetRule = "word-budget"

  package let guide: Guide
  package let words: InterfaceWords
  package let directory: PageDirectory
  /// Where what has moved is now.
  package let moved: MovedPages
  /// The templates, in which the words of the interface are in place.
  package let templates: ReadyTemplates
  package let dialects: Dialects
  /// The Markdown templates, parsed.
  let templateTrees: TemplateTrees
  let trees: PieceTrees
  /// The rules that rest on each authority, in the order of the toolkit.
  let rulesByAuthority: [PieceID<Authority>: [PieceID<Rule>]]
  /// The pages over which large appendices are spread.
  let reportPages: ReportPages
  /// The maps, laid out.
  let maps: [DrawnMap]
  /// Where the records of the appendices stand.
  let records: RecordDirectory
  /// The toolkit's logo, for the head of every page that loads pictures.
  package let logo: SiteLogo?
  /// The drawings that stand beside words.
  package let icons: Icons
  /// The content's pictures, by path within the content folder.
  let images: [String: [UInt8]]
  /// The ids of the headings in the source's language, if this is another.
  let anchors: SourceAnchors
  /// The names of the files in `data/` that pages lead to; none where the toolkit has no such output.
  let dataFiles: [String]
  /// The files of documents that are published, by name.
  package let files: [String: DocumentFileFacts]
  /// How shown paths of content files begin (`Content/`).
  package let contentPrefix: String

  /// Parses what several pages print; `hasData` says whether files of data lie beside the pages.
  package init(
    guide: Guide, words: InterfaceWords, templates: TemplateLibrary,
    images: [String: [UInt8]], icons: Icons = Icons(),
    files: [String: DocumentFileFacts] = [:], hasData: Bool = true, anchors: SourceAnchors = .own,
    contentPrefix: String
  ) {
    self.guide = guide
    self.words = words
    self.templates = templates.placing(
      Dictionary(words.texts.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 }), as: "words",
      inHTML: [
        "language": guide.language.text, "direction": words.direction,
        "site_title": guide.settings.title.plainText,
        "short_title": guide.settings.shortTitle.plainText,
        "disclaimer": guide.settings.disclaimer.plainText, "edition": guide.settings.issueCode,
        "edition_date": words.text(guide.settings.issueDate),
        "publisher": guide.settings.publisher,
      ])
    self.images = images
    self.icons = icons
    self.files = files
    self.anchors = anchors
    self.contentPrefix = contentPrefix
    dataFiles = hasData ? guide.dataFileNames : []
    let dialects = Dialects(
      leftSigns: guide.settings.isRelease ? .error : .warning, kinds: guide.kinds)
    self.dialects = dialects
    let trees = PieceTrees(of: guide, dialect: dialects.authored)
    self.trees = trees
    let reportPages = ReportPages(of: guide, words: words, trees: trees)
    self.reportPages = reportPages
    directory = PageDirectory(of: guide, words: words, reportPages: reportPages)
    moved = MovedPages(guide.moves, in: directory)
    maps = guide.maps.pieces.map { DrawnMap(of: $0) }
    records = RecordDirectory(of: guide, spreadOver: reportPages, trees: trees)
    var found: [Diagnostic] = []
    logo = guide.settings.brand?.logo.flatMap {
      SiteLogo($0, among: images, diagnostics: &found)
    }
    templateTrees = TemplateTrees(
      self.templates, declared: Templates.all, dialect: dialects.template)
    logoDiagnostics = found
    rulesByAuthority = Dictionary(
      grouping: guide.rules.pieces.flatMap { rule in
        rule.authorities.map { (authority: $0.value, rule: rule.id) }
      }, by: \.authority
    ).mapValues { $0.map(\.rule) }
  }

  /// What is wrong in the texts that several pages print, and in the templates that were filled so far.
  package var diagnostics: [Diagnostic] {
    logoDiagnostics + templateTrees.faults + trees.diagnostics + moved.diagnostics + mapDiagnostics
      + iconDiagnostics
  }

  private var mapDiagnostics: [Diagnostic] {
    let hasReports = guide.appendices.contains { $0.appendix.contents == .reports }
    return maps.flatMap(\.diagnostics)
      + maps.compactMap { drawn -> Diagnostic? in
        let table = MapTable(of: drawn.map, in: guide)
        if table.isDrawn { return nil }
        guard hasReports else {
          return Diagnostic(
            .warning, "unused-map", "nothing can be counted on this map", at: drawn.map.position,
            remedy: "add an appendix of the kind reports, or delete the map")
        }
        return Diagnostic(
          .note, "map-not-drawn",
          "\(table.placed) published \(table.placed == 1 ? "case is" : "cases are") in the regions of "
            + "this map, which needs at least \(MapTable.fewestCases)", at: drawn.map.position,
          remedy: "add cases of `kind: published` with an `area` on it, or delete the map",
          premise: .everythingRead)
      }
  }

  private let logoDiagnostics: [Diagnostic]

  /// The words beside boxes and notes.
  package var labels: Labels { Labels(words) }

  /// Composes one page.
  ///
  /// - Parameters:
  ///   - id: the page.
  ///   - path: where it lies, if not where the directory says (the site's first page is a copy of
  ///     the language's).
  ///   - medium: where it will be read.
  ///   - lengths: how long each edition is, for a page that ``tellsLengths(_:)``.
  /// - Returns: `nil` if the guide has no such page.
  package func page(
    for id: PageID, at path: PagePath? = nil, on medium: Surface = .site,
    telling lengths: EditionLengths? = nil
  ) -> Page? {
    composed(id, at: path, on: medium, telling: lengths)?.page(on: medium)
  }

  /// A page put together, its links not yet resolved.
  func composed(
    _ id: PageID, at path: PagePath? = nil, on medium: Surface, telling lengths: EditionLengths?
  ) -> UnlinkedPage? {
    guard var entry = directory[id] else { return nil }
    if let path { entry = entry.moved(to: path) }
    let setting = PageSetting(composer: self, page: entry, medium: medium)
    var page = PageComposition(setting: setting, lengths: lengths)
    return page.composed()
  }
}

extension Labels {
  /// The labels that the words of an interface hold.
  package init(_ words: InterfaceWords) {
    self.init { words[$0] }
  }
}
