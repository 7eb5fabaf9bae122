import Archiving
import Composition
package import Diagnostics
import Guides
import Publishing
import ToolkitModel

/// A toolkit whose pages can be asked for, in each of its languages.
struct ComposedToolkit: Sendable {
  let loaded: LoadedToolkit
  /// In the source's language.
  let pages: ComposedPages
  let plan: SitePlan

  /// Composes pages when they are asked for.
  init(_ loaded: LoadedToolkit) {
    let pages = ComposedPages(by: loaded.composer)
    self.init(
      loaded, pages, loaded.translations.map { ComposedPages(by: $0.composer(.pages(pages))) })
  }

  /// Composes the pages of the site ahead, on at most `tasks` tasks: those who print and pack need them before
  /// the site does, and translations take the ids of their headings from the source's.
  init(_ loaded: LoadedToolkit, tasks: Int) async {
    let pages = await ComposedPages(by: loaded.composer, tasks: tasks)
    var translations: [ComposedPages] = []
    for translation in loaded.translations {
      translations.append(
        await ComposedPages(by: translation.composer(.pages(pages)), tasks: tasks))
    }
    self.init(loaded, pages, translations)
  }

  private init(
    _ loaded: LoadedToolkit, _ pages: ComposedPages, _ translations: [ComposedPages]
  ) {
    self.loaded = loaded
    self.pages = pages
    func shown(_ pages: ComposedPages, _ origin: SitePlan.Language.Origin) -> SitePlan.Language {
      let card = SocialCard(
        of: pages.composer.guide, words: pages.composer.words, drawing: loaded.cardDrawing)
      return SitePlan.Language(pages, card: card, origin: origin)
    }
    plan = SitePlan(
      shown(pages, .source),
      translations: zip(translations, loaded.translations).map { shown($0, $1.origin) },
      toolkit: loaded.toolkit, assets: loaded.assets, documents: loaded.documentFiles,
      pictureNames: loaded.pictureNames,
      packedStyle: loaded.outputs.wants(.archive) ? loaded.archiveStyles.page : nil,
      hasMarkdown: loaded.outputs.wants(.markdown))
  }

  /// The tags of all languages, the source's first.
  var languages: [String] { plan.languages.map(\.composer.guide.language.text) }

  /// What is wrong with the content, or worth knowing about it, though every page could be made.
  ///
  /// - Parameter words: what is wrong with its words.
  /// - Returns: everything, in the order of its finding.
  func diagnostics(beside words: [Diagnostic]) -> [Diagnostic] {
    loaded.unexplained(loaded.found + loaded.outputs.pathClashes(in: plan) + words)
  }
}

extension LoadedToolkit {
  /// What is wrong with the content, or worth knowing about it, though every page could be made.
  package var contentDiagnostics: [Diagnostic] {
    ComposedToolkit(self).diagnostics(beside: wordDiagnostics)
  }
}
