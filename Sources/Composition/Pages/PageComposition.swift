import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// One page while its pieces are put together.
struct PageComposition {
  let composer: PageComposer
  let page: PageDirectory.Entry
  var medium: Surface
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
  /// The face that is being composed, if any.
  var face: Flyer.Face?

  var guide: Guide { composer.guide }
  var words: InterfaceWords { composer.words }
  var trees: PieceTrees { composer.trees }

  init(
    composer: PageComposer, page: PageDirectory.Entry, medium: Surface = .site,
    lengths: EditionLengths? = nil
  ) {
    self.lengths = lengths
    self.composer = composer
    self.page = page
    self.medium = medium
  }

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
    var resolver = linkResolver
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
        headingIDs: finished.givenHeadingIDs),
      diagnostics: diagnostics)
  }

  /// A face with its links resolved.
  mutating func finished(_ face: FaceDocument) -> FaceDocument {
    var resolver = linkResolver
    let body = face.body.resolvingLinks(diagnostics: &diagnostics) { resolver.resolve($0) }
      .finished(diagnostics: &diagnostics)
    return FaceDocument(face: face.face, body: body, rules: face.rules)
  }

  /// What turns the links of this page into links on its medium.
  var linkResolver: LinkResolver {
    LinkResolver(
      guide: guide, directory: composer.directory, records: composer.records, words: words,
      images: composer.images, contentPrefix: composer.contentPrefix, page: page, medium: medium)
  }

  /// The title, the summary and the body of the page, links not yet resolved.
  private mutating func parts() -> (MarkdownTree, MarkdownTree?, MarkdownTree) {
    switch page.id {
    case .home:
      for part in guide.parts { addReviews(of: part) }
      for encounter in guide.encounters.pieces {
        review.add(encounter, state: guide.states[encounter.id])
      }
      return (parse(guide.settings.title), nil, home())
    case .part(let id):
      guard let part = guide.parts.first(where: { $0.part.id == id }) else { break }
      addReviews(of: part)
      return (parse(part.part.title), nil, list(of: part))
    case .section(let id):
      guard let section = guide.sections[id] else { break }
      review.add(section, state: guide.states[id])
      let body = expand(parse(section.body))
      return (
        parse(section.title), parse(section.summary), fill("section", fields: [("body", body)])
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
      review.add(flyer, state: guide.states[id])
      let known = diagnostics.count
      let written = parse(flyer.body, composer.dialects.flyer)
      diagnostics += FlyerFaces.diagnostics(
        for: flyer, body: written, parsedWith: diagnostics[known...])
      let body = expand(written)
      return (parse(flyer.title), parse(flyer.summary), fill("flyer", fields: [("body", body)]))
    case .appendix(let id):
      guard let appendix = guide.appendices.first(where: { $0.appendix.id == id })?.appendix
      else { break }
      review.add(appendix, state: guide.states[id])
      return (parse(appendix.title), parse(appendix.summary), body(of: appendix))
    case .reports(let id, let name):
      guard let page = composer.reportPages[id, name] else { break }
      return (.plain(self.page.title), nil, body(of: page))
    case .map(let id):
      return (.plain(page.title), .plain(page.summary), mapPage(of: id))
    case .glossary:
      // By the word that a reader looks for, not by ids.
      let terms = guide.terms.pieces.sorted {
        ($0.plain.lowercased(), $0.id) < ($1.plain.lowercased(), $1.id)
      }
      return listPage("glossary", terms.map { entry($0) })
    case .papers: return listPage("papers", guide.papers.pieces.map { entry($0) })
    case .authorities: return authorities(onPage: 0)
    case .moreAuthorities(let number): return authorities(onPage: number - 1)
    case .rules where !guide.ruleTopics.pieces.isEmpty:
      return (.plain(page.title), .plain(page.summary), topics())
    case .rules: return listPage("rules", guide.rules.pieces.map { rule($0) })
    case .phrases: return listPage("phrases", guide.phrases.pieces.map { entry($0) })
    case .safety:
      return (
        .plain(page.title), .plain(page.summary),
        fill("safety", ["has_exit": .flag(guide.settings.exitAddress != nil)], fields: [])
      )
    case .save:
      return (
        .plain(page.title), .plain(page.summary),
        fill(
          "save",
          [
            "has_editions": .flag(!guide.editions.pieces.isEmpty),
            "editions": .list(
              guide.editions.pieces.map {
                ["title": .text($0.title.plainText), "id": .id($0.id)]
              }),
          ], fields: [])
      )
    case .ruleTopic(let id):
      guard let topic = guide.ruleTopics[id] else { break }
      let rules = topic.rules.compactMap { guide.rules[$0] }.map { rule($0) }
      return (
        parse(topic.title), topic.summary.map { parse($0) },
        fill("rules", fields: [("entries", .joining(rules))])
      )
    case .records(let records):
      return (.plain(page.title), .plain(words["sorted_summary"]), table(of: records))
    case .allPages: return (.plain(page.title), .plain(page.summary), allPages())
    }
    return (.plain(page.title), nil, .empty)
  }

  /// A page that lists sections is as reliable as the worst of them.
  mutating func addReviews(of part: GuidePart) {
    for numbered in part.sections {
      review.add(numbered.section, state: guide.states[numbered.section.id])
    }
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
        "authorities", ["has_pages": .flag(isSpread), "pages": .list(links)],
        fields: [("entries", .joining(entries))])
    )
  }

  private mutating func listPage(
    _ key: String, _ entries: [MarkdownTree]
  ) -> (MarkdownTree, MarkdownTree?, MarkdownTree) {
    (
      .plain(page.title), .plain(page.summary),
      fill(key, fields: [("entries", .joining(entries))])
    )
  }

  /// Parses a text of a page's own piece.
  mutating func parse(_ text: SourceText, _ dialect: Dialect? = nil) -> MarkdownTree {
    MarkdownTree(
      parsing: text, dialect: dialect ?? composer.dialects.authored, diagnostics: &diagnostics)
  }

  /// Fills a Markdown template and grafts trees at the directives that name them.
  ///
  /// Templates are held against the texts that they have to place when they load; a text that is lost all the
  /// same, say within a code block, is an error here.
  mutating func fill(
    _ template: String, _ object: TemplateObject = [:], fields: [(String, MarkdownTree)]
  ) -> MarkdownTree {
    let skeleton: MarkdownTree
    if object.entries.isEmpty, let made = composer.skeletons[template] {
      skeleton = made
    } else {
      skeleton = composer.skeleton(of: template, object, diagnostics: &diagnostics)
    }
    // A template that only places one field is that field; most sections' pages are made so.
    if skeleton.nodes.count == 2, skeleton.nodes[1].kind == .directive, fields.count == 1 {
      let name = skeleton.string(skeleton.nodes[1].destination, of: skeleton.nodes[1])
      if fields[0].0 == name { return fields[0].1 }
    }
    var placed = Array(repeating: false, count: fields.count)
    let tree = Self.graft(fields, into: skeleton, placed: &placed)
    for (index, field) in fields.enumerated() where !placed[index] && field.1.nodes.count > 1 {
      let text = TemplateContexts.texts[template]?.first { $0.name == field.0 }
      guard text?.isThere(in: object) ?? true else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "lost-text", "the template did not place the text '\(field.0)'",
          at: SourcePosition(file: "Templates/markdown/\(template).mustache"),
          remedy: "check the fences and the indentation around ```{\(field.0)}"))
    }
    return tree
  }

  private static func graft(
    _ fields: [(String, MarkdownTree)], into skeleton: MarkdownTree, placed: inout [Bool]
  ) -> MarkdownTree {
    skeleton.expandingDirectives { directive in
      if directive.name == TemplateContext.container {
        return graft(fields, into: directive.body, placed: &placed)
          .contained(class: directive.argument, id: directive[option: "id"])
      }
      // What a template may place, and this piece does not have, leaves nothing.
      guard let index = fields.firstIndex(where: { $0.0 == directive.name }) else { return nil }
      placed[index] = true
      return fields[index].1
    }
  }
}
