package import Composition

/// A line of a book's contents list.
package struct BookEntry: Sendable, Equatable {
  /// 1 for a run, 2 for a page in it.
  package let level: Int
  /// As it is printed, with the number of a section.
  package let title: String
  /// The id to which it leads.
  package let anchor: String
  /// What stands before its page number.
  package let prefix: String

  static func entries(of runs: [BookRun], composer: PageComposer) -> [BookEntry] {
    runs.filter { $0.kind != .cover && $0.kind != .front }.flatMap { run in
      [BookEntry(level: 1, title: run.title, anchor: run.anchor, prefix: run.prefix)]
        + (run.kind == .appendix ? [] : run.pages).map { page in
          BookEntry(
            level: 2, title: composer.directory[page]?.bookTitle ?? "", anchor: page.anchor,
            prefix: run.prefix)
        }
    }
  }
}

extension PageDirectory.Entry {
  /// The title with the number of a section.
  package var bookTitle: String {
    if case .section = id, let number { "\(number). \(title)" } else { title }
  }
}
