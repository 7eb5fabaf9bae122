import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// One page while its pieces are put together.
struct PageComposition: Composing {
  var setting: PageSetting
  /// How long each edition is, where the page tells it.
  let lengths: EditionLengths?
  var review = PageReview()
  var diagnostics: [Diagnostic] = []
  /// The rules that this page has printed; only the first print of a rule carries its anchor.
  var printedRules: Set<PieceID<Rule>> = []
  /// The rules that it prints, each time that it does, in the order of the text.
  var rules: [PieceID<Rule>] = []
  /// The faces that it has, their links not yet resolved.
  var faces: [FaceDocument] = []
  /// The kinds that an index on this page has; only the first carries the anchor.
  var printedIndexes: Set<String> = []
  /// The contacts that it names without a link, or would name if they were verified.
  var unlinkedContacts: Set<PieceID<Contact>> = []
  /// The dates of the changes that it lists.
  var changeDates: [PartialDate] = []
  /// The face that is being composed, if any.
  var face: Flyer.Face?

  /// Puts the page together; its links stay as they were written.
  mutating func composed() -> UnlinkedPage {
    let (title, summary, body) = parts()
    let away = movedAway()
    return UnlinkedPage(
      title: title, summary: summary, body: away.isEmpty ? body : .joining([body, away]),
      composition: self)
  }

  /// The page with its links resolved, and its headings and notes numbered.
  mutating func finished(_ composed: UnlinkedPage) -> Page {
    var resolver = LinkResolver(setting: setting)
    let title = composed.title.resolvingLinks(diagnostics: &diagnostics) { resolver.resolve($0) }
    let summary = composed.summary?.resolvingLinks(diagnostics: &diagnostics) {
      resolver.resolve($0)
    }
    let finished = composed.body.resolvingLinks(diagnostics: &diagnostics) { resolver.resolve($0) }
      .finished(
        PageRules(headingIDs: composer.anchors.headingIDs(of: page.id, on: medium)),
        diagnostics: &diagnostics)
    let body = keepingMovedPlaces(finished)
    return Page(
      entry: page, title: title, summary: summary, body: body,
      facts: PageFacts(
        review: review, rules: rules, links: resolver.links, explained: resolver.explained,
        contacts: resolver.contacts.union(unlinkedContacts), pictures: resolver.pictures,
        changes: datedChanges(in: finished), headingIDs: finished.givenHeadingIDs),
      diagnostics: diagnostics)
  }

  /// A face with its links resolved.
  mutating func finished(_ face: FaceDocument) -> FaceDocument {
    var resolver = LinkResolver(setting: setting)
    let body = face.body.resolvingLinks(diagnostics: &diagnostics) { resolver.resolve($0) }
      .finished(diagnostics: &diagnostics)
    return FaceDocument(face: face.face, body: body, rules: face.rules)
  }

  /// The title, the summary and the body of the page, links not yet resolved.
  private mutating func parts() -> (MarkdownTree, MarkdownTree?, MarkdownTree) {
    switch page.id {
    case .home:
      for part in guide.parts { addReviews(of: part) }
      for encounter in guide.encounters.pieces { add(encounter) }
      return (parse(guide.settings.title), nil, homePage())
    case .part:
      guard let part = page.part.map({ guide.parts[$0] }) else { break }
      addReviews(of: part)
      return (parse(part.part.title), nil, list(of: part))
    case .section(let id):
      guard let section = guide.sections[id] else { break }
      add(section)
      let body = expand(parse(section.body))
      return (
        parse(section.title), parse(section.summary), fill(Templates.section(body: body))
      )
    case .encounter(let id):
      guard let encounter = guide.encounters[id] else { break }
      return (parse(encounter.title), parse(encounter.summary), body(of: encounter))
    case .form(let id):
      guard let form = guide.forms[id] else { break }
      return (parse(form.title), parse(form.summary), body(of: form))
    case .edition(let id):
      guard let named = guide.editions[id] else { break }
      return (parse(named.title), parse(named.summary), frontPage(of: named))
    case .flyer(let id):
      guard let flyer = guide.flyers[id] else { break }
      add(flyer)
      let known = diagnostics.count
      let written = parse(flyer.body, composer.dialects.flyer)
      diagnostics += FlyerFaces.diagnostics(
        for: flyer, body: written, parsedWith: diagnostics[known...])
      let body = expand(written)
      return (parse(flyer.title), parse(flyer.summary), fill(Templates.flyer(body: body)))
    case .appendix(let id):
      guard let appendix = guide.appendix(id) else { break }
      add(appendix)
      return (parse(appendix.title), parse(appendix.summary), body(of: appendix))
    case .reports(let id, let name):
      guard let page = composer.reportPages[id, name] else { break }
      if let appendix = guide.appendix(id) { add(appendix) }
      return (.plain(self.page.title), nil, body(of: page))
    case .map:
      for lettered in guide.appendices {
        if [.press, .reports].contains(lettered.appendix.contents) { add(lettered.appendix) }
      }
      return (.plain(page.title), .plain(page.summary), mapPage())
    case .glossary:
      // By the word that a reader looks for, not by ids.
      let terms = guide.terms.pieces.sorted {
        ($0.plain.lowercased(), $0.id) < ($1.plain.lowercased(), $1.id)
      }
      return listPage(Templates.glossary, terms.map { entry($0) })
    case .papers:
      for paper in guide.papers.pieces { add(paper) }
      return listPage(Templates.papers, guide.papers.pieces.map { entry($0) })
    case .authorities: return authorities(onPage: 0)
    case .moreAuthorities(let number): return authorities(onPage: number - 1)
    case .rules where !guide.ruleTopics.pieces.isEmpty:
      return (.plain(page.title), .plain(page.summary), ruleTopics())
    case .rules: return listPage(Templates.rules, guide.rules.pieces.map { rule($0, level: 2) })
    case .phrases: return listPage(Templates.phrases, guide.phrases.pieces.map { entry($0) })
    case .safety:
      return (
        .plain(page.title), .plain(page.summary),
        fill(Templates.safety(["has_exit": .flag(guide.settings.exitAddress != nil)]))
      )
    case .save:
      return (
        .plain(page.title), .plain(page.summary),
        fill(
          Templates.save([
            "has_editions": .flag(!guide.editions.pieces.isEmpty),
            "editions": .list(
              guide.editions.pieces.map {
                ["title": .text($0.title.plainText), "id": .id($0.id)]
              }),
          ]))
      )
    case .ruleTopic(let id):
      guard let topic = guide.ruleTopics[id] else { break }
      let rules = topic.rules.compactMap { guide.rules[$0] }.map { rule($0, level: 2) }
      return (
        parse(topic.title), topic.summary.map { parse($0) },
        fill(Templates.rules(entries: rules))
      )
    case .records(let records):
      return (.plain(page.title), .plain(words["sorted_summary"]), table(of: records))
    case .allPages: return (.plain(page.title), .plain(page.summary), allPages())
    }
    return (.plain(page.title), nil, .empty)
  }

  /// Adds one text of the page, which is as reliable as the worst of them.
  mutating func add<P: ReviewablePiece>(_ piece: P) {
    review.add(piece, state: guide.states[piece.id])
  }

  /// Adds a rule that the page prints; one that is held back is told.
  mutating func add(printed rule: Rule) {
    add(rule)
    if rule.hold != nil { review.hold() }
  }

  /// A page that lists sections is as reliable as the worst of them.
  mutating func addReviews(of part: GuidePart) {
    for numbered in part.sections { add(numbered.section) }
  }

  /// A page of the list of authorities; on paper and in e-books, one page has them all.
  private mutating func authorities(
    onPage number: Int
  ) -> (MarkdownTree, MarkdownTree?, MarkdownTree) {
    let pages = composer.directory.authorityPages
    let isSpread = medium == .site && pages.pages.count > 1
    let listed = isSpread ? pages.pages[number] : guide.authorities.pieces
    let entries = listed.map { entry($0) }
    let links = (isSpread ? pages.pages.indices : 0..<0).map { index -> TemplateObject in
      [
        "current": .flag(index == number), "text": .text(pages.range(ofPage: index, words)),
        "folder": .ready(Array(AuthorityPages.id(ofPage: index).folder.utf8)),
      ]
    }
    return (
      .plain(page.title), .plain(page.summary),
      fill(
        Templates.authorities(
          ["has_pages": .flag(isSpread), "pages": .list(links)], entries: entries))
    )
  }

  private func listPage(
    _ template: MarkdownTemplate<EntriesText>, _ entries: [MarkdownTree]
  ) -> (MarkdownTree, MarkdownTree?, MarkdownTree) {
    (.plain(page.title), .plain(page.summary), fill(template(entries: entries)))
  }

  /// Parses a text of a page's own piece.
  mutating func parse(_ text: SourceText, _ dialect: Dialect? = nil) -> MarkdownTree {
    MarkdownTree(
      parsing: text, dialect: dialect ?? composer.dialects.authored, diagnostics: &diagnostics)
  }
}
