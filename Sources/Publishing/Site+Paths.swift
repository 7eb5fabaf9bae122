package import Composition
import Guides
import ToolkitModel

extension Site {
  /// The paths of all files that the site has by itself, in whatever part of a build, and of those that the
  /// toolkit brings; those that nobody can rename come first.
  package var pathClaims: [PathClaim] {
    let settings = data.settings
    var fixed = ["manifest.json"]
    if settings.outputs.contains(.site) {
      fixed += ["index.html", "404.html", OfflineWorker.path] + assets.files.map(\.path)
      if settings.siteAddress != nil { fixed += ["sitemap.xml", "feed.xml", "feed.json"] }
      for shown in languages.map(\.shown) {
        let language = shown.composer.guide.language
        fixed += [SearchIndex.path(in: language), WebManifest.path(in: language)]
        if shown.card.svg != nil { fixed.append(SocialCard.path(in: language).text) }
      }
    }
    // They take their time, and only a file below `data/` can have the path of one.
    if settings.outputs.contains(.data), brought.contains(where: { $0.path.hasPrefix("data") }) {
      fixed += DataFiles(of: data).files.map(\.path)
    }
    return fixed.map { PathClaim($0, "every site") } + languages.flatMap(\.composer.pathClaims)
      + brought
  }
}
