package import Composition

/// The files that pages offer: what was printed, and what was packed.
package struct OfferedFiles: Sendable {
  package var prints = PrintedFiles()
  package var archives = ArchivedFiles()

  package init(prints: PrintedFiles = PrintedFiles(), archives: ArchivedFiles = ArchivedFiles()) {
    self.prints = prints
    self.archives = archives
  }

  /// What several outputs offer together; each offers its own kind.
  package init(joining all: [OfferedFiles]) {
    prints = all.map(\.prints).first { $0 != PrintedFiles() } ?? PrintedFiles()
    archives = all.map(\.archives).first { $0 != ArchivedFiles() } ?? ArchivedFiles()
  }
}
