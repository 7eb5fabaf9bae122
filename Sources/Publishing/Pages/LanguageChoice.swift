import Editions
import Rendering
import ToolkitModel

/// The languages of a site, as its pages lead from one to the other.
struct LanguageChoice: Sendable {
  /// One language.
  struct Language: Sendable {
    let tag: String
    /// As its own readers call it.
    let name: String
    /// `ltr` or `rtl`.
    let direction: String
    let directory: PageDirectory
    /// The title of the toolkit in it.
    let title: String
  }

  /// In the order in which readers choose; never empty, and with one language nothing is to be chosen.
  let languages: [Language]

  /// How many elements a page has that leads to all of them.
  var elements: Int { isChoice ? 4 + 2 * languages.count : 0 }

  var isChoice: Bool { languages.count > 1 }

  /// With more languages than these a page shows its own, and the others when it is tapped.
  static let longest = 8

  init(of renderers: [EditionRenderer]) {
    languages = renderers.map { renderer in
      Language(
        tag: renderer.edition.language, name: renderer.words["language_name"],
        direction: renderer.words.direction, directory: renderer.directory,
        title: renderer.edition.settings.title.plainText)
    }
  }

  /// Where a page is in a language: itself, else the first page of that language, which is told apart.
  func place(of page: PageID, in language: Language) -> (path: PagePath, isPage: Bool) {
    (
      language.directory[page]?.path ?? PageID.home.path(in: language.tag),
      language.directory[page] != nil
    )
  }
}
