package import PrintEngine

/// What is printed as the number of each page of a finished book.
package struct BookPageLabels: Sendable, Equatable {
  /// The runs of labels by their first pages, in order.
  private let runs: [(page: Int, label: PrintFinish.Labels)]

  /// - Parameters:
  ///   - labels: of the job.
  ///   - destinations: the page of each id, from 1; runs whose id is lost are left out.
  package init(_ labels: [PrintFinish.Labels], destinations: [String: Int]) {
    runs = labels.compactMap { label in destinations[label.from].map { ($0, label) } }
      .sorted { $0.page < $1.page }
  }

  /// The label of a page, counted from 1.
  package func label(of page: Int) -> String {
    guard let run = runs.last(where: { $0.page <= page }) else { return "\(page)" }
    return "\(run.label.prefix)\(run.label.first + page - run.page)"
  }

  package static func == (left: BookPageLabels, right: BookPageLabels) -> Bool {
    left.runs.map(\.page) == right.runs.map(\.page)
      && left.runs.map(\.label) == right.runs.map(\.label)
  }
}
