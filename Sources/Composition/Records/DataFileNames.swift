import Diagnostics
package import Guides
import ToolkitModel

/// The files that a site has in `data/`, for pages that list them and for the step that writes them.
package struct DataFileNames {
  /// Sorted.
  package let names: [String]

  package init(of guide: Guide) {
    var names: Set<String> = ["toolkit.json"]
    for lettered in guide.appendices {
      let table: String
      switch lettered.appendix.records {
      case .press(let records) where !records.isEmpty: table = "press"
      case .documents(let records) where !records.isEmpty: table = "documents"
      case .reports(let records) where !records.isEmpty: table = "reports"
      case .press, .documents, .reports, .prose: continue
      }
      names.formUnion([
        "\(table).csv", "\(table).json", "codebook.json", "columns.json", "snapshot.json",
      ])
      if table == "reports" { names.insert("report-counts.json") }
    }
    names.formUnion(guide.drawnMaps.map { "map-\($0.map).csv" })
    self.names = names.sorted { $0.precedes($1) }
  }
}
