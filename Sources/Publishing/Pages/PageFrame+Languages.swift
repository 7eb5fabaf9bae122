import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// How many elements a page has that leads to all of them, for readers and for search engines.
  var languageElements: Int {
    guard languages.isChoice else { return 0 }
    let count = languages.languages.count
    return 7 + 2 * count + (address == nil ? 0 : count + 1)
  }

  /// The addresses of a page in all its languages, for search engines, and of the choice between them.
  func alternates(of page: PageID) -> TemplateValue {
    guard languages.isChoice, let address else { return .list([]) }
    func alternate(_ tag: String, _ path: String) -> TemplateObject {
      ["tag": .text(tag), "href": .ready(Array((address + path).escapedHTML.utf8))]
    }
    // One that is not there in a language is no alternative.
    let pages = languages.languages.compactMap { language in
      language.paths[page].map { alternate(language.variant.language.text, $0.text) }
    }
    return .list(pages + [alternate("x-default", "")])
  }

  /// The page on which readers choose a language; in each, the first thing that it offers is what to do right
  /// now.
  ///
  /// - Parameters:
  ///   - path: where the page lies.
  ///   - composers: one for each language, in the order in which readers choose.
  /// - Returns: the page.
  func languagesPage(at path: PagePath, leadingTo composers: [PageComposer]) -> [UInt8] {
    let settings = composer.guide.settings
    // The toolkit as a whole may be relied on as far as its start page.
    let review = pages.page(.home)?.facts.review ?? PageReview()
    let object: TemplateObject = [
      "title": .text(settings.title.plainText),
      "description": .text(settings.description.plainText),
      "csp": .ready(Array(ContentSecurityPolicy.page.text.utf8)),
      "theme": theme,
      "root": .ready([]),
      "canonical": object("href", address),
      "alternates": alternates(of: .home),
      "card": socialCard,
      "feed": object("href", address.map { _ in "feed.xml" }),
      "exit": exit(in: .files(sheet: nil)),
      "draft": .flag(review.isDraft),
      "notice": notice(for: review), "untranslated": .flag(false), "applies": .absent,
      "markdown": .absent,
      "has_urgent": .flag(composers.contains { Self.urgent(in: $0, from: path) != nil }),
      "languages": .list(
        zip(languages.languages, composers).map { language, composer in
          var shown = language.facts
          shown.append("title", .text(composer.guide.settings.title.plainText))
          let home = language.variant.path(of: .home)
          shown.append("href", .ready(Array(path.relative(to: home).utf8)))
          shown.append("urgent", TemplateValue(Self.urgent(in: composer, from: path)))
          return shown
        }),
      "license": settings.license.map { .object(["text": .text($0)]) } ?? .absent,
      "mistakes": mistakes(on: settings.title.plainText),
      "footer_links": .ready([]),
    ]
    return composer.templates.render("html/languages", object)
  }

  /// Where a language leads its readers right now, if it has such a page.
  private static func urgent(
    in composer: PageComposer, from path: PagePath
  ) -> TemplateObject? {
    guard let first = composer.guide.encounters.pieces.first,
      let entry = composer.directory[.encounter(first.id)]
    else { return nil }
    return [
      "title": .text(entry.title), "href": .ready(Array(path.relative(to: entry.path).utf8)),
    ]
  }
}
