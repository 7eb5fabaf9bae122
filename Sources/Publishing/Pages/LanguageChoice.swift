import Composition
import Guides
import Templating
import ToolkitModel

/// The languages of a site, as its pages lead from one to the other.
struct LanguageChoice: Sendable {
  /// One language.
  struct Language: Sendable {
    let variant: Variant
    /// As its own readers call it.
    let name: String
    /// `ltr` or `rtl`.
    let direction: String
    /// Where its pages are.
    let paths: [PageID: PagePath]

    /// What templates show of it, wherever they lead to it.
    var facts: TemplateObject {
      ["tag": .text(variant.language.text), "direction": .text(direction), "name": .text(name)]
    }
  }

  /// In the order in which readers choose; never empty, and with one language nothing is to be chosen.
  let languages: [Language]

  var isChoice: Bool { languages.count > 1 }

  /// With more languages than these a page shows its own, and the others when it is tapped.
  private static let longest = 8

  /// What a page shows of the languages in which it is there, its own one marked; one without the page is led to
  /// by its start page, which is told apart.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - path: where it is, in its own language.
  ///   - own: its variant.
  /// - Returns: nothing where there is nothing to choose.
  func switchValue(of page: PageID, from path: PagePath, in own: Variant) -> TemplateValue {
    guard isChoice else { return .absent }
    return .object([
      "folded": .flag(languages.count > Self.longest),
      "own": .text(languages.first { $0.variant == own }?.name ?? ""),
      "all": .list(
        languages.map { language in
          let target = language.paths[page]
          let href = path.relative(to: target ?? language.variant.path(of: .home))
          var shown = language.facts
          shown.append("href", .ready(Array(href.utf8)))
          shown.append("current", .flag(language.variant == own))
          shown.append("elsewhere", .flag(target == nil))
          return shown
        }),
    ])
  }
}

extension LanguageChoice {
  init(of composers: [PageComposer]) {
    languages = composers.map { composer in
      Language(
        variant: composer.guide.variant, name: composer.words["language_name"],
        direction: composer.words.direction,
        // Nobody asks for those of the only one.
        paths: composers.count < 2
          ? [:]
          : Dictionary(
            composer.directory.entries.map { ($0.id, $0.path) },
            uniquingKeysWith: { first, _ in first }))
    }
  }
}
