import Composition
import Templating
import Testing
import ToolkitModel

@testable import Publishing

@Suite struct `The way to other languages` {
  private let page = PageID.section(PieceID("at-work"))

  private func variant(_ tag: String) -> Variant {
    Variant(LanguageTag(tag), on: CalendarDate(daysSince1970: 0))
  }

  private func choice(_ tags: [String], without missing: String? = nil) -> LanguageChoice {
    LanguageChoice(
      languages: tags.map { tag in
        LanguageChoice.Language(
          variant: variant(tag), name: "name of \(tag)", direction: "ltr",
          paths: tag == missing ? [:] : [page: variant(tag).path(of: page)])
      })
  }

  private func shown(_ tags: [String], without missing: String? = nil) -> TemplateValue {
    choice(tags, without: missing)
      .switchValue(of: page, from: variant("en").path(of: page), in: variant("en"))
  }

  private func language(_ tag: String, _ href: String, elsewhere: Bool = false) -> TemplateObject {
    [
      "tag": .text(tag), "direction": .text("ltr"), "name": .text("name of \(tag)"),
      "href": .ready(Array(href.utf8)), "current": .flag(tag == "en"),
      "elsewhere": .flag(elsewhere),
    ]
  }

  @Test func `is the same page, else the start page, which is told apart`() {
    #expect(
      shown(["en", "es", "zh-Hans"], without: "es")
        == .object([
          "folded": .flag(false), "own": .text("name of en"),
          "all": .list([
            language("en", "index.html"), language("es", "../../es/index.html", elsewhere: true),
            language("zh-Hans", "../../zh-Hans/at-work/index.html"),
          ]),
        ]))
  }

  @Test func `is nothing where there is one`() {
    #expect(shown(["en"]) == .absent)
  }

  @Test(arguments: [(8, false), (9, true)]) func `is folded where there are many`(
    _ count: Int, _ folded: Bool
  ) {
    let tags = ["en"] + (1..<count).map { "qa\($0)" }
    guard case .object(let value) = shown(tags) else {
      Issue.record("nothing is shown")
      return
    }
    #expect(value.entries.first?.0 == "folded")
    #expect(value.entries.first?.1 == .flag(folded))
  }
}
