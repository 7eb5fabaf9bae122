import Editions
import Rendering
import Templating
import ToolkitModel

extension PageFrame {
  /// The languages in which a page is there, its own one marked; none where there is nothing to choose.
  func languageSwitch(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    guard languages.isChoice else { return .absent }
    let own = languages.languages.first { $0.tag == renderer.edition.language }
    return .object([
      "folded": .flag(languages.languages.count > LanguageChoice.longest),
      "own": .text(own?.name ?? ""),
      "all": .list(
        languages.languages.map { language in
          let (target, isPage) = languages.place(of: page.id, in: language)
          return [
            "tag": .text(language.tag), "direction": .text(language.direction),
            "name": .text(language.name),
            "href": .ready(Array(path.relative(to: target).utf8)),
            "current": .flag(language.tag == renderer.edition.language),
            "elsewhere": .flag(!isPage),
          ]
        }),
    ])
  }

  /// The addresses of a page in all its languages, for search engines, and of the choice between them.
  func alternates(of page: PageID) -> TemplateValue {
    guard languages.isChoice, let address else { return .list([]) }
    func alternate(_ tag: String, _ path: String) -> TemplateObject {
      var href: [UInt8] = []
      href.appendEscapedHTML(address + path)
      return ["tag": .text(tag), "href": .ready(href)]
    }
    // One that is not there in a language is no alternative.
    let pages = languages.languages.compactMap { language in
      language.directory[page].map { alternate(language.tag, $0.path.text) }
    }
    return .list(pages + [alternate("x-default", "")])
  }

  /// The page on which readers choose a language; in each, the first thing that it offers is what to do right
  /// now.
  func languagesPage(at path: PagePath) -> [UInt8] {
    let settings = renderer.edition.settings
    let object: TemplateObject = [
      "language": .text(renderer.edition.language),
      "direction": .text(renderer.words.direction),
      "site_title": .text(settings.title.plainText),
      "description": .text(settings.description.plainText),
      "csp": .ready(Array(ContentSecurityPolicy.page.text.utf8)),
      "root": .ready([]),
      "canonical": object("href", address),
      "alternates": alternates(of: .home),
      "exit": exit(in: .files(sheet: nil)),
      "languages": .list(
        languages.languages.map { language in
          let urgent = language.directory.entries.first { entry in
            if case .encounter = entry.id { true } else { false }
          }
          return [
            "tag": .text(language.tag), "direction": .text(language.direction),
            "name": .text(language.name), "title": .text(language.title),
            "href": .ready(Array(path.relative(to: PageID.home.path(in: language.tag)).utf8)),
            "urgent": urgent.map {
              .object([
                "title": .text($0.title), "href": .ready(Array(path.relative(to: $0.path).utf8)),
              ])
            } ?? .absent,
          ]
        }),
      "words": renderer.wordsValue,
    ]
    var html: [UInt8] = []
    renderer.templates.render("html/languages", object, into: &html)
    return html
  }
}
