import ToolkitModel

/// Divides real reports into classes that look alike, none smaller than k.
///
/// Greedy and the same on every machine: at each step of generalisation every class that is large
/// enough is kept, and what is left goes on to the next step. What is left in the end shows nothing;
/// if that is a class too small, others are dissolved into it, the smallest first. So the number of
/// reports in any union of classes is 0 or at least k, unless there are fewer than k reports in all.
struct ReportPartition {
  /// What is visible of each report, in their order.
  let visible: [VisibleReport]

  init(_ reports: [VisibleReport], k: Int, codes: CodeSets) {
    var visible = reports.map { _ in VisibleReport.nothing }
    var sizes: [VisibleReport: Int] = [:]
    var left = reports.indices.filter { reports[$0] != .nothing }
    for step in VisibleReport.Step.allCases {
      let candidates = left.map { reports[$0].generalised(to: step, codes: codes) }
      var found: [VisibleReport: Int] = [:]
      for candidate in candidates { found[candidate, default: 0] += 1 }
      var next: [Int] = []
      for (index, candidate) in zip(left, candidates) {
        let size = (sizes[candidate] ?? 0) + (found[candidate] ?? 0)
        if size >= k, candidate != .nothing {
          visible[index] = candidate
        } else {
          next.append(index)
        }
      }
      sizes = Self.sizes(of: visible)
      left = next
    }
    self.visible = Self.dissolving(visible, k: k)
  }

  /// The number of reports of each class that shows something.
  private static func sizes(of visible: [VisibleReport]) -> [VisibleReport: Int] {
    var sizes: [VisibleReport: Int] = [:]
    for report in visible where report != .nothing { sizes[report, default: 0] += 1 }
    return sizes
  }

  /// Takes what it shows from the smallest classes until those that show nothing are none or many.
  private static func dissolving(_ visible: [VisibleReport], k: Int) -> [VisibleReport] {
    let sizes = sizes(of: visible)
    var rest = visible.count - sizes.values.reduce(0, +)
    var dissolved: Set<VisibleReport> = []
    let smallestFirst = sizes.sorted { ($0.value, $0.key.key) < ($1.value, $1.key.key) }
    for (report, size) in smallestFirst where rest > 0 && rest < k {
      dissolved.insert(report)
      rest += size
    }
    return visible.map { dissolved.contains($0) ? .nothing : $0 }
  }
}
