package import Composition
import Diagnostics
package import Guides
package import ToolkitModel

/// What a site is made of, before anything is printed or packed.
package struct SitePlan: Sendable {
  /// The toolkit in one language, as the site shows it.
  package struct Language: Sendable {
    package let pages: ComposedPages
    /// What messengers show beside a link.
    package let card: SocialCard
    /// Where its texts come from.
    package let origin: Origin

    package var composer: PageComposer { pages.composer }

    package enum Origin: Sendable, Equatable {
      case source, translation
      /// Nobody reads it.
      case test
    }

    package init(_ pages: ComposedPages, card: SocialCard, origin: Origin) {
      self.pages = pages
      self.card = card
      self.origin = origin
    }
  }

  /// The source's language, which speaks for the site as a whole.
  package let source: Language
  /// The others, in the order in which readers choose.
  package let translations: [Language]
  package let assets: SiteAssets
  let staticFiles: [Site.File]
  /// The content's pictures; published are those that something shows.
  let pictures: [Site.File]
  /// What shows pictures beside the texts.
  let pictureNames: PictureNames
  /// The paths of what the toolkit brings, and where it lies in the content folder.
  package let brought: [PathClaim]
  let packedStyle: [UInt8]?
  let hasMarkdown: Bool
  /// How many minutes a section may take; `nil` for any.
  let sectionMinutes: Int?

  package var languages: [Language] { [source] + translations }
  /// What files of data are made of, in the source's language.
  package var guide: Guide { source.composer.guide }

  /// Plans the site of a toolkit.
  ///
  /// - Parameters:
  ///   - source: the toolkit in its own language.
  ///   - translations: the same in others, in the order in which readers choose.
  ///   - toolkit: brings the pictures and the files that are copied as they are.
  ///   - assets: the files of `Templates/assets/` as the site has them.
  ///   - documents: the cleaned files of documents, by their path in the site.
  ///   - pictureNames: the pictures that templates and copied pages name.
  ///   - packedStyle: the style of books that are one page, if the site has any; hosts must allow it.
  ///   - hasMarkdown: whether pages lead to their Markdown texts.
  package init(
    _ source: Language, translations: [Language], toolkit: Toolkit, assets: SiteAssets,
    documents: [Site.File], pictureNames: PictureNames, packedStyle: [UInt8]?, hasMarkdown: Bool
  ) {
    self.source = source
    self.translations = translations
    self.assets = assets
    self.pictureNames = pictureNames
    self.packedStyle = packedStyle
    self.hasMarkdown = hasMarkdown
    sectionMinutes = toolkit.checks.reading.sectionMinutes
    let prefix = source.composer.contentPrefix
    func claim(_ asset: ContentAsset, _ path: String) -> PathClaim {
      PathClaim(
        path, "the file '\(prefix + asset.path)'", at: SourcePosition(file: prefix + asset.path))
    }
    func published(_ asset: ContentAsset) -> String {
      String(asset.path.dropFirst("static/".count))
    }
    let names = Set(documents.map(\.path))
    brought =
      toolkit.images.map { claim($0, $0.path) }
      + toolkit.files.filter { names.contains($0.path) }.map { claim($0, $0.path) }
      + toolkit.staticFiles.map { claim($0, published($0)) }
    staticFiles =
      toolkit.staticFiles.map { Site.File(path: published($0), bytes: $0.bytes) } + documents
    pictures = toolkit.images.map { Site.File(path: $0.path, bytes: $0.bytes) }
  }

  /// The paths of the files that every site has.
  package var fixedPaths: [String] {
    var paths = ["index.html", "404.html", OfflineWorker.path] + assets.files.map(\.path)
    if guide.settings.siteAddress != nil { paths += ["sitemap.xml", "feed.xml", "feed.json"] }
    for shown in languages {
      let variant = shown.composer.guide.variant
      paths += [variant.searchPath, variant.passagesPath, variant.webManifestPath]
      if shown.card.svg != nil { paths.append(variant.cardPath.text) }
    }
    return paths
  }

  /// The paths of the files of data.
  package var dataPaths: [String] { DataFiles(of: guide).files.map(\.path) }
}
