import Diagnostics
import Files

/// The paths of the new site so far, so that no two of them are the same file or fold into one.
///
/// A site that holds `A.html` and `a.html` cannot be unpacked on every system, so it is refused on
/// every system.
struct PathRegistry: Sendable {
  private enum Entry {
    case file(String)
    case folder(String)
  }

  /// By the folded path.
  private var entries: [String: Entry] = [:]

  /// Takes a path for one file, and the folders above it.
  ///
  /// - Throws: a diagnostic that names both paths where they clash.
  mutating func claim(_ path: SitePath) throws(Diagnostic) {
    switch entries[path.folded] {
    case nil: entries[path.folded] = .file(path.string)
    case .file(let other)?: throw .sameFile(path.string, other)
    case .folder(let other)?:
      throw .clash("'\(path.string)' is a file, and '\(other)' is a folder")
    }
    var folder = path.string.parentPath
    var folded = path.folded.parentPath
    while let name = folder, let key = folded {
      switch entries[key] {
      case nil: entries[key] = .folder(name)
      // Then the folders above it are known too.
      case .folder(let other)? where other.utf8.elementsEqual(name.utf8): return
      case .folder(let other)?:
        throw .clash("the folders '\(name)' and '\(other)' are the same on some systems")
      case .file(let other)?: throw .sameFile(path.string, other)
      }
      folder = name.parentPath
      folded = key.parentPath
    }
  }
}

extension Diagnostic {
  fileprivate static func sameFile(_ path: String, _ other: String) -> Diagnostic {
    clash(
      path.utf8.elementsEqual(other.utf8)
        ? "two files have the path '\(path)'"
        : "'\(path)' and '\(other)' are the same file on some systems")
  }

  fileprivate static func clash(_ message: String) -> Diagnostic {
    Diagnostic(.error, "path-clash", message, at: nil, remedy: "rename one of them")
  }
}
