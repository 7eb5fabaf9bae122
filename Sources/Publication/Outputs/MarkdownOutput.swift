import Composition
import Publishing
import ToolkitModel

/// Every page as one Markdown text.
struct MarkdownOutput: Output {
  let name = ToolkitSettings.Output.markdown
  let prefix = "markdown/"

  func pathClaims(in plan: SitePlan) -> [PathClaim] {
    plan.languages.flatMap { $0.composer.claims(at: \.markdownPath) }
  }

  func files(of page: FramedPage) -> [Site.File] { [page.markdown] }
}
