import Diagnostics
import Publishing
import Synchronization

/// Files that several tasks hand over; a class, because they share it.
final class CollectedFiles: Sendable {
  private let files = Mutex<[Site.File]>([])

  func add(_ file: Site.File) { files.withLock { $0.append(file) } }

  /// In the order of their paths.
  var all: [Site.File] {
    files.withLock { $0 }.sorted { $0.path.precedes($1.path) }
  }
}
