/// What is printed as the number of each page of a finished book.
package struct BookPageLabels: Sendable {
  /// Where runs are numbered anew, in the order of the pages.
  private let starts: [(page: Int, prefix: String)]

  /// - Parameters:
  ///   - runs: of the book.
  ///   - destinations: the page of each id, from 1; runs whose id is lost are left out.
  package init(of runs: [BookRun], destinations: [String: Int]) {
    starts = runs.filter(\.isNumberedAnew).compactMap { run in
      destinations[run.anchor].map { (page: $0, prefix: run.prefix) }
    }.sorted { $0.page < $1.page }
  }

  /// The label of a page, counted from 1.
  package func label(of page: Int) -> String {
    guard let start = starts.last(where: { $0.page <= page }) else { return "\(page)" }
    return "\(start.prefix)\(1 + page - start.page)"
  }
}
