import Diagnostics
package import Guides
import ToolkitModel

/// The files that a site has in `data/`, for pages that list them and for the step that writes them.
package struct DataFileNames {
  /// Sorted.
  package let names: [String]

  package init(of guide: Guide) {
    var names: Set<String> = ["toolkit.json"]
    let appendices = guide.appendices.map(\.appendix)
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
    names.formUnion(guide.drawnMaps.map { "map-\($0.map).csv" })
    self.names = names.sorted { $0.precedes($1) }
  }
}
