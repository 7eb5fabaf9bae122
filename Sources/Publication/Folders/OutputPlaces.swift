import Diagnostics
import Platform

/// The folders that a build reads and those that it writes, none of which may lie in one another.
///
/// A site that is written into the content would be read, and published, by the next build.
struct OutputPlaces {
  /// The content folder.
  let content: String
  /// The folder of the toolkit's own templates, which need not be there.
  let templates: String

  /// Refuses an output folder, or a cache of prints, that lies in what is read, and what is read where the site
  /// goes.
  ///
  /// - Parameters:
  ///   - output: the output folder; `nil` where nothing is published.
  ///   - cache: the folder of finished PDFs; `nil` where nothing is printed.
  /// - Throws: `output-in-content`, `content-in-output`.
  func check(output: String?, cache: String?) throws(Diagnostic) {
    for (source, name) in [(content, "content folder"), (templates, "template folder")] {
      let read = Place(source)
      for (option, path) in [("--output", output), ("--print-cache", cache)] {
        guard let path, Place(path).lies(in: read) else { continue }
        throw Diagnostic(
          .error, "output-in-content", "\(option) '\(path)' is inside the \(name) '\(source)'",
          at: nil, remedy: "pass a folder outside it; the next build would publish its files")
      }
      for written in [output.map { $0 + "/site" }, output.map { $0 + "/.handbill" }] {
        guard let written, read.lies(in: Place(written)) else { continue }
        throw Diagnostic(
          .error, "content-in-output",
          "the \(name) '\(source)' is inside '\(written)', which builds replace", at: nil,
          remedy: "pass another folder with --output")
      }
    }
  }
}

extension OutputPlaces {
  /// Where a path leads, whether it is there already or not.
  private struct Place {
    /// The folder itself and all above it that are there, by device and number, so that no other spelling, link or
    /// mount hides that two are the same.
    private let folders: [Identity]
    /// What is not there yet, below the first of them.
    private let missing: [String]

    private struct Identity: Equatable {
      let device: UInt64
      let number: UInt64

      init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
      }
    }

    init(_ path: String) {
      var place = path.hasPrefix("/") ? "/" : "."
      var missing: [String] = []
      for component in path.split(separator: "/") where component != "." {
        if component == "..", missing.popLast() != nil { continue }
        let next = place + "/" + component
        if missing.isEmpty, Identity(next) != nil {
          place = next
        } else {
          missing.append(String(component))
        }
      }
      self.missing = missing
      var folders: [Identity] = []
      // Above the root lies the root.
      while let identity = Identity(place), identity != folders.last {
        folders.append(identity)
        place += "/.."
      }
      self.folders = folders
    }

    /// Whether it is another folder or lies below it.
    func lies(in other: Place) -> Bool {
      guard let top = other.folders.first, let depth = folders.firstIndex(of: top) else {
        return false
      }
      if other.missing.isEmpty { return true }
      // A folder that is not there yet holds only what is not there either.
      return depth == 0 && missing.starts(with: other.missing)
    }
  }
}
