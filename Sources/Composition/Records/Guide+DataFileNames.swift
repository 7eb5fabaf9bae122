import Diagnostics
import Guides
import ToolkitModel

extension Guide {
  /// The files that a site has in `data/`, sorted, for pages that list them.
  var dataFileNames: [String] {
    var names: Set<String> = ["toolkit.json"]
    let appendices = self.appendices.map(\.appendix)
    let tables = [
      ("press", appendices.allSatisfy(\.press.isEmpty)),
      ("documents", appendices.allSatisfy(\.documents.isEmpty)),
      ("reports", appendices.allSatisfy(\.reports.isEmpty)),
    ]
    for (table, isEmpty) in tables where !isEmpty {
      names.formUnion([
        "\(table).csv", "\(table).json", "codebook.json", "columns.json", "snapshot.json",
      ])
      if table == "reports" { names.insert("report-counts.json") }
    }
    names.formUnion(drawnMaps.map { "map-\($0.map).csv" })
    return names.sorted { $0.precedes($1) }
  }
}
