import Composition
import Publishing
import Storage
import ToolkitModel

/// The website.
struct SiteOutput: Output {
  let name = ToolkitSettings.Output.site
  let prefix = ""
  let isSearched = true

  func fixedPaths(in plan: SitePlan) -> [String] { plan.fixedPaths }

  func pathClaims(in plan: SitePlan) -> [PathClaim] {
    plan.languages.map(\.composer).flatMap { $0.claims(at: \.path) + $0.claimsBesidePages }
  }

  func files(of page: FramedPage) -> [Site.File] { [page.web] }

  func files(beside pages: SitePages) -> [Site.File] { pages.webFiles }

  func files(of site: Site, listing others: [PublishedFile]) -> [Site.File] {
    [site.worker(keeping: others.map { SavedCopy.File(path: $0.path, digest: $0.digest) })]
  }
}
