package import CommonMark
package import Diagnostics
package import Guides
package import Templating
package import ToolkitModel

/// Everything that turning pieces into pages needs, made once for a guide.
///
/// Making a document changes nothing here, so pages can be made side by side.
package struct PageComposer: Sendable {
  package let guide: Guide
  package let words: InterfaceWords
  package let directory: PageDirectory
  /// Where what has moved is now.
  package let moved: MovedPages
  package let templates: TemplateLibrary
  package let dialects: Dialects
  /// The words as templates see them.
  package let wordsValue: TemplateValue
  /// The parsed templates that are the same on every page, because they name no value of a piece.
  let skeletons: [String: MarkdownTree]
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
  /// The content's pictures, by path within the content folder.
  let images: [String: [UInt8]]
  /// The pages for a screen that were made before, since more than one output needs them.
  private var shared: [PageID: Page] = [:]
  /// The renderer of the source's language, whose headings have the ids that those of this one take.
  ///
  /// None in that language itself, else one; a list, since a value cannot hold another of its kind.
  private var source: [PageComposer] = []
  /// How many words the pages of the site have; only some pages tell them, and they are made last.
  package private(set) var counts: PageCounts?
  /// What was printed before the pages are made.
  package private(set) var prints = PrintedFiles()
  /// What was packed before the pages are made.
  package private(set) var archives = ArchivedFiles()
  /// The files of documents that are published, by name.
  package let files: [String: DocumentFileFacts]
  /// How shown paths of content files begin (`Content/`).
  package let contentPrefix: String

  /// Parses what several pages print.
  ///
  /// - Parameters:
  ///   - guide: what to render.
  ///   - words: the words of the interface in its language.
  ///   - templates: the checked templates.
  ///   - images: the content's pictures, by path within the content folder.
  ///   - files: what is known of the files of documents, by name.
  ///   - contentPrefix: how shown paths of content files begin (`Content/`).
  package init(
    guide: Guide, words: InterfaceWords, templates: TemplateLibrary,
    images: [String: [UInt8]],
    files: [String: DocumentFileFacts] = [:], contentPrefix: String
  ) {
    self.guide = guide
    self.words = words
    let wordsValue = TemplateValue.object(
      TemplateObject(words.texts.map { TemplateObject.Entry($0.key, .text($0.text)) }))
    self.wordsValue = wordsValue
    self.templates = templates
    self.images = images
    self.files = files
    self.contentPrefix = contentPrefix
    let dialects = Dialects(
      leftSigns: guide.settings.isRelease ? .error : .warning, kinds: guide.kinds)
    self.dialects = dialects
    let reportPages = ReportPages(of: guide, words: words, dialect: dialects.authored)
    self.reportPages = reportPages
    directory = PageDirectory(of: guide, words: words, reportPages: reportPages)
    moved = MovedPages(guide.moves, in: directory)
    maps = guide.maps.pieces.map { DrawnMap(of: $0) }
    records = RecordDirectory(of: guide, spreadOver: reportPages, dialect: dialects.authored)
    var found: [Diagnostic] = []
    logo = guide.settings.brand?.logo.flatMap {
      SiteLogo($0, among: images, diagnostics: &found)
    }
    skeletons = Dictionary(
      uniqueKeysWithValues: TemplateContexts.constantMarkdown.map { name in
        (
          name,
          Self.skeleton(
            of: name, [:], wordsValue, templates, dialects.template, diagnostics: &found)
        )
      })
    templateDiagnostics = found
    trees = PieceTrees(of: guide, dialect: dialects.authored)
    rulesByAuthority = Dictionary(
      grouping: guide.rules.pieces.flatMap { rule in
        rule.authorities.map { (authority: $0.value, rule: rule.id) }
      }, by: \.authority
    ).mapValues { $0.map(\.rule) }
  }

  /// The same renderer, with pages of the site at hand that several outputs need.
  ///
  /// They were made by this renderer, and none of them ``needsCounts(_:)``.
  package func sharing(_ documents: [Page]) -> PageComposer {
    var copy = self
    copy.shared = Dictionary(
      documents.map { ($0.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
    return copy
  }

  /// The same renderer, whose pages have their places at the same addresses as those of the source's language,
  /// which is rendered by `source`; a page that it has not at hand is made for it.
  package func anchored(as source: PageComposer) -> PageComposer {
    var copy = self
    copy.source = [source]
    return copy
  }

  /// The ids that the headings of a page got in the source's language; `nil` in that language itself.
  func headingIDsOfSource(of page: PageID, on medium: Surface) -> [String]? {
    source.first.map { $0.page(for: page, on: medium)?.headingIDs ?? [] }
  }

  /// The same renderer, for the pages that tell how long others are.
  package func telling(_ counts: PageCounts) -> PageComposer {
    var copy = self
    copy.counts = counts
    return copy
  }

  /// The same renderer, for pages that offer what was printed and what was packed.
  package func offering(_ prints: PrintedFiles, _ archives: ArchivedFiles) -> PageComposer {
    var copy = self
    copy.prints = prints
    copy.archives = archives
    return copy
  }

  /// What is wrong in the texts that several pages print.
  package var diagnostics: [Diagnostic] {
    templateDiagnostics + trees.diagnostics + moved.diagnostics + mapDiagnostics
  }

  private var mapDiagnostics: [Diagnostic] {
    let hasReports = guide.appendices.contains {
      if case .reports = $0.appendix.records { true } else { false }
    }
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
            + "this map, which is drawn from \(MapTable.fewestCases) on", at: drawn.map.position,
          remedy: "add cases of `kind: published` with an `area` on it, or delete the map",
          premise: .everythingRead)
      }
  }

  private let templateDiagnostics: [Diagnostic]

  /// A Markdown template, filled and parsed; fields are still directives.
  func skeleton(
    of name: String, _ object: TemplateObject, diagnostics: inout [Diagnostic]
  ) -> MarkdownTree {
    Self.skeleton(
      of: name, object, wordsValue, templates, dialects.template, diagnostics: &diagnostics)
  }

  private static func skeleton(
    of name: String, _ object: TemplateObject, _ words: TemplateValue,
    _ templates: TemplateLibrary, _ dialect: Dialect, diagnostics: inout [Diagnostic]
  ) -> MarkdownTree {
    var bytes: [UInt8] = []
    var object = object
    object.append("words", words)
    templates.render("markdown/" + name, object, into: &bytes)
    let text = SourceText(
      bytes: bytes, file: "Templates/markdown/\(name).mustache",
      origin: .verbatim(firstLine: 1))
    return MarkdownTree(parsing: text, dialect: dialect, diagnostics: &diagnostics)
  }

  /// The words beside boxes and notes.
  package var labels: Labels { Labels(words) }

  /// The document of one page.
  ///
  /// - Parameters:
  ///   - id: the page.
  ///   - path: where it lies, if not where the directory says (the site's first page is a copy of
  ///     the language's).
  ///   - medium: where it will be read.
  /// - Returns: `nil` if the guide has no such page.
  package func page(
    for id: PageID, at path: PagePath? = nil, on medium: Surface = .site
  ) -> Page? {
    if path == nil, medium == .site, let made = shared[id] { return made }
    guard var entry = directory[id] else { return nil }
    if let path { entry = entry.moved(to: path) }
    var page = PageComposition(composer: self, page: entry, medium: medium)
    return page.composed()
  }
}

extension Labels {
  /// The labels that the words of an interface hold.
  package init(_ words: InterfaceWords) {
    self.init(
      note: words["note"], tip: words["tip"], important: words["important"],
      warning: words["warning"], caution: words["caution"], backToText: words["back_to_text"])
  }
}
