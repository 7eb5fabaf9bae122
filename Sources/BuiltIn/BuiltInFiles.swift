/// The files of the top-level folder `Templates/`, as they were when the program was built.
package enum BuiltInFiles {
  /// Every file, sorted by the bytes of its path.
  package static let all: [BuiltInFile] = embeddedFiles

  /// The file at a path below `Templates/` (`html/page.mustache`); `nil` if there is none.
  package static func file(_ path: String) -> BuiltInFile? {
    var range = all.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if all[middle].path == path { return all[middle] }
      if all[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return nil
  }

  /// The files below a folder, sorted by path (`html` also finds `html/partials/head.mustache`).
  package static func files(in folder: String) -> ArraySlice<BuiltInFile> {
    // Sorted by bytes, what has the folder's path and a slash before it stands side by side.
    let prefix = folder + "/"
    let first = all.firstIndex { $0.path.hasPrefix(prefix) } ?? all.endIndex
    let end = all[first...].firstIndex { !$0.path.hasPrefix(prefix) } ?? all.endIndex
    return all[first..<end]
  }
}
