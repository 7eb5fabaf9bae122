import Composition
import Publishing
import ToolkitModel

/// The content as data, for researchers and for other programs.
struct DataOutput: Output {
  let name = ToolkitSettings.Output.data
  let prefix = "data/"
  let isPacked = true

  func fixedPaths(in plan: SitePlan) -> [String] {
    // They take their time, and only a file below `data/` can have the path of one.
    plan.brought.contains { $0.path.hasPrefix("data") } ? plan.dataPaths : []
  }

  func files(beside pages: SitePages) -> [Site.File] { pages.dataFiles }
}
