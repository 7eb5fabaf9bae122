import PrintEngine

/// How full each box on paper is, as a table, one line a file and box, in the order of the files.
struct FitTable {
  let text: String

  init(_ jobs: [(job: String, fills: [BoxFill])]) {
    let rows = jobs.flatMap { job, fills in
      fills.map { fill in
        let percent =
          fill.used.map { fill.room > 0 ? "\(Int(($0 / fill.room * 100).rounded())) %" : "–" }
          ?? "over"
        return (String(repeating: " ", count: max(0, 6 - percent.count)) + percent, job, fill.id)
      }
    }
    text = rows.map { "\($0.0)  \($0.1)  \($0.2)\n" }.joined()
  }
}
