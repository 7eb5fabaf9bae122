import CommonMark
import Composition
import Guides
import Templating
import ToolkitModel

/// Puts documents into the page that surrounds them: head, navigation, notices, footer.
///
/// A class that never changes, since each page has it: a copy of a value would retain more than a hundred objects,
/// which the tasks that make pages side by side share.
package final class PageFrame: Sendable {
  let pages: ComposedPages
  /// What its pages offer.
  let offers: OfferedFiles
  var composer: PageComposer { pages.composer }
  var words: InterfaceWords { composer.words }
  let assets: SiteAssets
  private let card: SocialCard
  /// The policy of right-now pages.
  let rightNowPolicy: ContentSecurityPolicy
  /// The policy of the page for addresses that lead nowhere, and of those that lead on.
  let notFoundPolicy: ContentSecurityPolicy
  /// The policy of that page where it asks the host where the site begins.
  let seekingPolicy: ContentSecurityPolicy
  private let navigation: Navigation
  private let explanations: Explanations
  /// What ends each page's Markdown.
  let markdownFoot: [UInt8]
  /// The links at the foot of pages that lie one folder below that of the language, as nearly all do.
  private let footerLinks: [UInt8]
  private let writer: HTMLWriter
  private let offersMarkdown: Bool
  /// Whether a phone can keep a copy of the pages, which then do not lie on a disk.
  private let isKept: Bool
  /// The site's address, for pages that name it.
  let address: String?
  /// The languages of the site.
  let languages: LanguageChoice
  /// Whether a page of the site tells how long others are, or somebody asks for it.
  let countsWords: Bool

  /// Makes the frame of all pages, which on a disk lie away from any host.
  init(
    pages: ComposedPages, assets: SiteAssets, card: SocialCard, languages: LanguageChoice,
    offers: OfferedFiles, hasMarkdown: Bool, standsAlone: Bool, countsWords: Bool
  ) {
    let composer = pages.composer
    self.pages = pages
    self.offers = offers
    self.languages = languages
    self.card = card
    self.assets = assets
    // Each names a digest, and every page asks for its policy.
    rightNowPolicy = ContentSecurityPolicy(
      allowingStyle: assets.rightNowStyle,
      script: composer.guide.settings.exitAddress == nil ? nil : assets.exitScript)
    notFoundPolicy = ContentSecurityPolicy(allowingStyle: assets.notFoundStyle)
    seekingPolicy = ContentSecurityPolicy(
      allowingStyle: assets.notFoundStyle, script: assets.notFoundScript, asksHost: true)
    self.countsWords = countsWords || !composer.guide.editions.pieces.isEmpty
    writer = HTMLWriter(
      labels: composer.labels,
      medium: .screen(
        ScreenLabels(
          table: ScreenLabels.Pattern(composer.words["table"]),
          meaning: ScreenLabels.Pattern(composer.words["meaning"]))))
    explanations = Explanations(of: composer)
    navigation = Navigation(
      guide: composer.guide, directory: composer.directory, words: composer.words)
    markdownFoot = Self.markdownFoot(by: composer)
    footerLinks = Self.footerLinks("../", composer.directory)
    offersMarkdown = !standsAlone && hasMarkdown
    address = standsAlone ? nil : composer.guide.settings.siteAddress
    isKept = !standsAlone
  }

  /// The page for browsers.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - outline: what it has.
  ///   - savedBytes: how large the copy is that a phone keeps, for the page that tells it.
  /// - Returns: the page.
  func html(of page: Page, _ outline: Outline, saving savedBytes: Int) -> [UInt8] {
    let path = page.entry.path
    var body: [UInt8] = []
    body.reserveCapacity(16 << 10)
    let elements =
      writer.writeHTML(of: page.body, into: &body)
      + explanations.append(
        page.facts.explained,
        languageRoot: languageRoot(from: path), to: &body)
    let object = object(
      for: page, path: path, body: body, elements: elements, headings: outline.headings,
      saving: savedBytes)
    return composer.templates.render(
      "html/" + template(for: page.entry.id), object, capacity: body.count + 8 << 10)
  }

  /// What is kept of a page.
  func record(of page: Page, _ outline: Outline) -> PageRecord {
    let facts = page.facts
    return PageRecord(
      id: page.entry.id, path: page.entry.path, title: page.entry.title,
      anchors: Set(outline.anchors.map { PageRecord.hash($0) }), links: facts.links.map(\.link),
      contacts: facts.contacts.union(hotline(of: page).map { [$0.id] } ?? []),
      pictures: facts.pictures, review: facts.review,
      changes: facts.changes, words: outline.words
    )
  }

  private func template(for id: PageID) -> String {
    switch id {
    case .home: "home"
    case .part: "part"
    case .encounter: "encounter"
    case .flyer: "flyer"
    case .form: "form"
    case .appendix: "appendix"
    case .edition: "edition"
    case .save: "save"
    case .section, .glossary, .papers, .authorities, .moreAuthorities, .rules, .ruleTopic, .records,
      .reports, .map, .phrases, .safety, .allPages:
      "page"
    }
  }

  private func object(
    for page: Page, path: PagePath, body: [UInt8], elements: Int,
    headings: [Heading], saving savedBytes: Int
  ) -> TemplateObject {
    let settings = composer.guide.settings
    let entry = page.entry
    let languageRoot = languageRoot(from: path)
    var list: [UInt8] = []
    navigation.append(
      for: entry, languageRoot: languageRoot, extent: extent(beside: elements, of: entry), to: &list
    )
    var contents: [UInt8] = []
    // A list of all pages has its own ways to its letters.
    if entry.id != .allPages {
      var isAppendix = false
      if case .appendix = entry.id { isAppendix = true }
      ContentsList(of: headings, depth: settings.contentsDepth, ofAppendix: isAppendix)?
        .append(to: &contents)
    }
    let loads = PageAssets(of: entry.id)
    var summary: [UInt8] = []
    if let tree = page.summary { writer.writeHTML(of: tree, into: &summary) }
    return [
      "kind": .text(entry.id.kind),
      "title": .text(entry.title),
      "description": .text(entry.summary.isEmpty ? settings.description.plainText : entry.summary),
      "csp": .ready(Array(policy(of: loads).text.utf8)),
      "theme": theme,
      "manifest": object("href", isKept ? languageRoot + "site.webmanifest" : nil),
      "root": .ready(Array(path.root.utf8)),
      "language_root": .ready(Array(languageRoot.utf8)),
      "home": .ready(Array((languageRoot + "index.html").utf8)),
      "logo": loads == .inside ? .absent : logo(from: path),
      "all_pages": .ready(Array((languageRoot + PageID.allPages.folder + "index.html").utf8)),
      "canonical": object("href", address.map { $0 + entry.path.text }),
      "alternates": alternates(of: entry.id),
      "languages": languages.switchValue(
        of: entry.id, from: path, in: composer.guide.variant),
      "card": socialCard,
      "feed": object("href", address.map { _ in path.root + "feed.xml" }),
      "style": loads == .inside ? .object(["css": .ready(assets.rightNowStyle)]) : .absent,
      "sheet": sheet(of: loads),
      "offline": isKept && entry.id == .save
        ? .object(["size": .text(Self.size(savedBytes))]) : .absent,
      "save": isKept ? way(to: .save, languageRoot) : .absent,
      "exit": exit(in: loads),
      "icon": icon(of: entry.id),
      "share": share(entry),
      "hotline": hotlineValue(of: page),
      "number": entry.number.map { .object(["text": .text($0)]) } ?? .absent,
      "breadcrumb": breadcrumb(for: entry, languageRoot),
      "summary": summary.isEmpty ? .absent : .object(["html": .ready(summary)]),
      "draft": .flag(page.facts.review.isDraft),
      "notice": notice(for: page.facts.review),
      "untranslated": .flag(page.body.hasUntranslatedParts),
      "reviewed": reviewed(page.facts.review),
      "check_after": checkAfter(page.facts.review),
      "has_facts": .flag(hasFacts(entry.id, page.facts.review)),
      "applies": applies(entry.id),
      "place": .text(composer.guide.place(of: entry.id).name),
      "contents": contents.isEmpty ? .absent : .object(["list": .ready(contents)]),
      "opened": contents.isEmpty ? .absent : opened(page, body),
      "body": .ready(body),
      "previous": neighbour(of: entry, by: -1, from: path),
      "next": neighbour(of: entry, by: 1, from: path),
      "markdown": offersMarkdown
        ? object("href", path.relative(to: entry.markdownPath)) : .absent,
      "has_pictures": .flag(offers.prints.pictures[entry.id] != nil),
      "pictures": pictures(of: entry, from: path),
      "strip": strip(on: entry.id, from: path),
      "has_prints": .flag(!offers.prints[entry.id].isEmpty),
      "print": print(of: entry, from: path),
      "has_more_prints": .flag(offers.prints[entry.id].count > 1),
      "prints": prints(of: entry, from: path),
      "has_archives": .flag(
        !offers.archives.offered(on: entry.id, in: composer.guide.variant).isEmpty),
      "archives": archives(of: entry, from: path),
      "mistakes": mistakes(on: entry.title),
      "navigation": .ready(list),
      "license": settings.license.map { .object(["text": .text($0)]) } ?? .absent,
      "footer_links": .ready(
        languageRoot == "../" ? footerLinks : Self.footerLinks(languageRoot, composer.directory)),
    ]
  }

  /// How much of the list of the whole guide stands beside a text: little beside one that has so many
  /// elements that an old phone has enough to lay out, or that is for one glance.
  private func extent(beside elements: Int, of page: PageDirectory.Entry) -> Navigation.Extent {
    if case .encounter = page.id { return .ownPart }
    if elements <= Self.elementLimit - languageElements { return .whole }
    let hasRoom = elements <= Self.ownPartLimit - languageElements
    return page.part != nil && hasRoom ? .ownPart : .parts
  }

  /// Of the 800 elements of a page (`scripts/browser-checks/weight.py`), what its text may have beside a
  /// list of all sections.
  private static let elementLimit = 540
  /// The same, beside a list of the sections of its own part.
  private static let ownPartLimit = 618

  /// The way from a page to the folder of its variant.
  private func languageRoot(from path: PagePath) -> String {
    path.relative(to: PagePath(composer.guide.variant.folder + "/"))
  }

  func object(_ name: String, _ text: String?) -> TemplateValue {
    TemplateValue(text.map { [name: .ready(Array($0.escapedHTML.utf8))] })
  }

  /// Where readers report a mistake on a page, in a mail that names it.
  func mistakes(on title: String) -> TemplateValue {
    object(
      "href",
      composer.guide.settings.mistakesAddress.map { "mailto:\($0)?subject=\(title.percentEncoded)" }
    )
  }

  private func logo(from path: PagePath) -> TemplateValue {
    guard let logo = composer.logo else { return .absent }
    return .object([
      "src": .ready(Array(path.address(of: logo.path).utf8)),
      "width": .text(String(logo.width)), "height": .text(String(logo.height)),
    ])
  }

  /// The color of the bar at the top, which phones take for their own.
  var theme: TemplateValue {
    .ready(Array((composer.guide.settings.brand?.light ?? .signature).hexadecimal.utf8))
  }

  /// The drawing of a situation, beside its title.
  private func icon(of id: PageID) -> TemplateValue {
    guard case .encounter(let id) = id, let name = composer.guide.encounters[id]?.icon,
      let drawing = composer.icons[name.value]
    else { return .absent }
    return .object(["drawing": .ready(drawing)])
  }

  /// The picture of the site, where it has an address: whoever shows it asks for it by that.
  var socialCard: TemplateValue {
    guard let address, let path = offers.prints.card else { return .absent }
    return .object([
      "href": .text(address + path.text), "alternative": .text(card.alternative),
      "width": .text(String(SocialCard.width)), "height": .text(String(SocialCard.height)),
    ])
  }

  func link(title: String, href: String) -> TemplateValue {
    .object(["title": .text(title), "href": .ready(Array(href.utf8))])
  }

  private func way(to id: PageID, _ languageRoot: String) -> TemplateValue {
    guard let entry = composer.directory[id] else { return .absent }
    return link(title: entry.title, href: languageRoot + id.folder + "index.html")
  }

  /// A size as readers are told it.
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(max(1, (bytes + 500) / 1000)) kB"
      : "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
  }

  private static func footerLinks(
    _ languageRoot: String, _ directory: PageDirectory
  ) -> [UInt8] {
    var html: [UInt8] = []
    for id in [PageID.allPages, .phrases, .rules, .papers, .authorities, .glossary, .safety, .save]
    {
      guard let entry = directory[id] else { continue }
      html +=
        "<li><a href=\"\(languageRoot)\(id.folder)index.html\">\(entry.title.escapedHTML)</a></li>"
        .utf8
    }
    return html
  }
}
