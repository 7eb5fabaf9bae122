import PrintEngine

/// How full each box on paper is, and the size of its type, as a table, one line a file and box, in the order of the files.
struct FitTable {
  let text: String

  init(_ jobs: [(job: String, fills: [BoxFill])]) {
    let rows = jobs.flatMap { job, fills in
      fills.map { fill in
        let percent =
          fill.used.map { fill.room > 0 ? "\(Int(($0 / fill.room * 100).rounded())) %" : "–" }
          ?? "over"
        let size = fill.size.map { FitReport.points($0) + " pt" } ?? "–"
        return "\(Self.right(percent, 6))  \(Self.right(size, 8))  \(job)  \(fill.id)\n"
      }
    }
    text = rows.joined()
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
