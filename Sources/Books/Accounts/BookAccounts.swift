package import Diagnostics

/// How many pages each edition's file has, and in which of its parts.
///
/// The accounting: a book is a row of ``BookRun``s, and each begins on a page of its own. A run has the
/// pages from its first to the page before the next run's first; the last run ends with the file.
/// Documents that are bound in are pages of the appendix in which their records stand. So, in every file,
///
/// - physical pages = cover + front matter + right-now pages + parts + flyers + forms + back matter
///   + appendices, and no page belongs to two of them;
/// - the printed labels of a run follow each other without a gap: up to the back matter they are the
///   physical pages counted from the cover, in an appendix they begin at 1 behind its letter.
///
/// A smaller edition has its own cover, front and back matter, so for editions that share out the runs of
/// a larger one: pages of the larger = sum of the pages of the smaller − their covers, front and back
/// matter + its own. That holds as far as a run is set alike in both. By construction it has the same text
/// in both but for references: a page number is printed only where the book holds the page. So the pages
/// of a run may differ by one in twenty; ``diagnostics`` warn where they differ by more.
package struct BookAccounts: Sendable, Equatable {
  /// One file.
  package struct Account: Sendable, Equatable {
    package let book: BookFile
    package let pages: Int
    package let lines: [Line]
  }

  /// One run of a file.
  package struct Line: Sendable, Equatable {
    package let run: BookRun
    /// The physical page, from 1, on which it begins.
    package let start: Int
    package let pages: Int
    /// What is printed on its first page and on its last.
    package let firstLabel: String
    package let lastLabel: String
  }

  package private(set) var accounts: [Account] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Accounts for all pages of the books that were made.
  package init(of books: [MadeBook]) {
    for made in books {
      do throws(Diagnostic) {
        accounts.append(try Account(of: made))
      } catch {
        diagnostics.append(error)
      }
    }
    diagnostics += unlikeRuns
  }

  /// Warnings of runs that have many more pages in one file than in another of the same paper and type.
  private var unlikeRuns: [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [String: (line: Line, book: BookFile)] = [:]
    for account in accounts {
      for line in account.lines where line.run.isShared {
        let key = "\(account.book.paper) \(account.book.isLarge) \(line.run.name) \(line.run.pages)"
        guard let other = seen[key] else {
          seen[key] = (line, account.book)
          continue
        }
        let most = max(line.pages, other.line.pages)
        guard most - min(line.pages, other.line.pages) > (most + 19) / 20 else { continue }
        found.append(
          Diagnostic(
            .warning, "page-account",
            "'\(line.run.title)' has \(line.pages) pages in \(account.book.path) and "
              + "\(other.line.pages) in \(other.book.path)", at: nil,
            remedy: "compare both; only page numbers after references may differ"))
      }
    }
    return found
  }
}

/// A book as it was made.
package struct MadeBook: Sendable, Equatable {
  package let book: BookFile
  package let pages: Int
  /// The page, from 1, of each id.
  package let destinations: [String: Int]

  package init(_ book: BookFile, pages: Int, destinations: [String: Int]) {
    self.book = book
    self.pages = pages
    self.destinations = destinations
  }
}

extension BookRun {
  /// Whether other editions may hold the same run.
  fileprivate var isShared: Bool { kind != .cover && kind != .front && kind != .back }
}

extension BookAccounts.Account {
  /// Counts the pages of each run.
  ///
  /// - Throws: what is wrong when the runs do not add up, which is a fault of ours.
  init(of made: MadeBook) throws(Diagnostic) {
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(
        .error, "page-account", "\(made.book.path): \(message)", at: nil,
        remedy: "this is a bug in Handbill; please report it")
    }
    let labels = BookPageLabels(of: made.book.runs, destinations: made.destinations)
    var starts: [Int] = []
    for run in made.book.runs {
      guard let start = made.destinations[run.anchor] else {
        throw fault("no page contains the beginning of '\(run.title)'")
      }
      guard start == 1 || start > starts.last ?? 1, starts.isEmpty == (start == 1) else {
        throw fault("'\(run.title)' does not begin on its own page")
      }
      starts.append(start)
    }
    guard let last = starts.last, let end = made.destinations[BookTypst.end], end >= last,
      end <= made.pages
    else { throw fault("text is missing at the end") }
    book = made.book
    pages = made.pages
    let ends = starts.dropFirst() + [made.pages + 1]
    lines = zip(made.book.runs, zip(starts, ends)).map { run, pages in
      BookAccounts.Line(
        run: run, start: pages.0, pages: pages.1 - pages.0, firstLabel: labels.label(of: pages.0),
        lastLabel: labels.label(of: pages.1 - 1))
    }
  }
}
