import Diagnostics
import Files
import Platform

/// One walk through a content folder.
///
/// It goes down at most as far as a path may be long, and through a symbolic link only once, so that
/// no arrangement of links keeps it busy.
struct ContentListing {
  /// The folder without links in its path.
  let root: String
  let displayPath: String
  private(set) var files: [ContentFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var entryCount = 0

  private let largestEntryCount: Int

  /// - Parameters:
  ///   - root: the folder without links in its path.
  ///   - displayPath: its path as it is shown to people.
  ///   - largestEntryCount: more than any toolkit has.
  init(root: String, displayPath: String, largestEntryCount: Int = 1_000_000) {
    self.root = root
    self.displayPath = displayPath
    self.largestEntryCount = largestEntryCount
  }

  /// Finds all files.
  mutating func list() {
    list("", at: root, isLinked: false)
  }

  /// Lists one folder.
  ///
  /// - Parameters:
  ///   - prefix: Its relative path with a slash at its end; empty for the content folder itself.
  ///   - location: Where it is, without links in the path.
  ///   - isLinked: Whether a link led here.
  private mutating func list(_ prefix: String, at location: String, isLinked: Bool) {
    guard let names = names(in: prefix, at: location) else { return }
    var entries: [Entry] = []
    for name in names where !isLeftOut(name, in: prefix) {
      guard let entry = entry(name, in: prefix, at: location, isLinked: isLinked) else { continue }
      entries.append(entry)
    }
    // With its slash a folder sorts as its files do, so that the walk yields them in order.
    entries.sort { $0.sortedName.precedes($1.sortedName) }
    reportAlike(entries, in: prefix)
    for entry in entries {
      entryCount += 1
      if entryCount == largestEntryCount {
        report(
          "too-many-files", "more than \(largestEntryCount) files", "",
          remedy: "pass only the content folder, without the files beside it")
      }
      guard entryCount < largestEntryCount else { return }
      let path = prefix + entry.name
      if entry.isFolder {
        list(path + "/", at: entry.location, isLinked: isLinked || entry.isLink)
      } else {
        files.append(
          ContentFile(
            relativePath: path, displayPath: shown(path), size: entry.size,
            location: entry.location))
      }
    }
  }

  /// The names in a folder, in no order; `nil`, and reported, if it cannot be read.
  private mutating func names(in prefix: String, at location: String) -> [String]? {
    guard let folder = opendir(location) else {
      report(
        "unreadable", "cannot be read: \(FileFailure.words(for: errno))", String(prefix.dropLast()),
        remedy: errno == ENOTDIR ? "pass a folder" : "give yourself permission to read it")
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { start in
          (checked: String(validatingCString: start), repaired: String(cString: start))
        }
      }
      if let checked = name.checked {
        if checked != ".", checked != ".." { names.append(checked) }
      } else {
        report(
          "file-name", "the file name is not UTF-8", prefix + name.repaired,
          remedy: "rename the file")
      }
    }
    return names
  }

  /// Whether a name is none of ours: hidden, or left behind by an editor or version control.
  ///
  /// It is reported where it would be published by another name, or where its name shows in a folder.
  private mutating func isLeftOut(_ name: String, in prefix: String) -> Bool {
    let isPublished = ["images/", "static/", "files/"].contains { prefix.hasPrefix($0) }
    let isHidden = name.hasPrefix(".")
    if let stray = StrayFile(name, in: prefix) {
      if isPublished ? !name.hasPrefix(".git") : !isHidden && !name.hasSuffix("~") {
        diagnostics.append(stray.diagnostic(at: shown((prefix + name).withoutControls)))
      }
      return true
    }
    return isHidden && (!prefix.hasPrefix("static/") || name.hasPrefix(".git"))
  }

  /// What a name in a folder stands for; `nil`, and reported, if it may not be there.
  private mutating func entry(
    _ name: String, in prefix: String, at location: String, isLinked: Bool
  ) -> Entry? {
    let path = prefix + name
    if let fault = NameFault(path, name) {
      let (message, remedy) = fault.wording
      report("file-name", message, path, remedy: remedy)
      if !fault.isReadable { return nil }
    }
    var status = stat()
    var place = location + "/" + name
    guard lstat(place, &status) == 0 else {
      report(
        "unreadable", "cannot be read: \(FileFailure.words(for: errno))", path,
        remedy: "check that it exists and that you have permission to read it")
      return nil
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink {
      guard let target = target(of: path, at: place, in: location, isLinked: isLinked),
        lstat(target, &status) == 0
      else { return nil }
      place = target
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFDIR:
      return Entry(
        name: name, location: place, size: Int(status.st_size),
        isFolder: status.st_mode & S_IFMT == S_IFDIR, isLink: isLink)
    default:
      diagnostics.append(.notAFile(at: shown(path)))
      return nil
    }
  }

  /// Where a link leads; `nil`, and reported, if it may not be followed.
  private mutating func target(
    of path: String, at place: String, in folder: String, isLinked: Bool
  ) -> String? {
    guard !isLinked else {
      report(
        "link", "links inside a linked folder are not followed", path,
        remedy: "put the file itself here")
      return nil
    }
    guard let target = FilePlace.realPath(of: place) else {
      let message = errno == ELOOP ? "this link points to itself" : "this link is broken"
      report("link", message, path, remedy: "remove it, or put the file itself here")
      return nil
    }
    guard target.hasPrefix(root == "/" ? "/" : root + "/") || target == root else {
      report(
        "link", "this link points outside the content folder", path,
        remedy: "put the file itself here")
      return nil
    }
    guard target != folder, target != root, !folder.hasPrefix(target + "/") else {
      report("link", "this link points to a folder that contains it", path, remedy: "remove it")
      return nil
    }
    return target
  }

  /// Reports names that are one on a disk that does not tell capitals apart.
  private mutating func reportAlike(_ entries: [Entry], in prefix: String) {
    var first: [String: String] = [:]
    for entry in entries {
      // Swift compares by canonical equivalence, so this finds two writings of an accent as well.
      let folded = entry.name.lowercased()
      if let other = first[folded] {
        report(
          "file-name", "this name differs from '\(other)' only in capitals or accents",
          prefix + entry.name, remedy: "rename one of them")
      } else {
        first[folded] = entry.name
      }
    }
  }

  private mutating func report(
    _ rule: String, _ message: String, _ path: String, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: SourcePosition(file: shown(path.withoutControls)),
        remedy: remedy))
  }

  private func shown(_ path: String) -> String {
    if path.isEmpty { return displayPath }
    return displayPath == "/" ? "/" + path : displayPath + "/" + path
  }
}

extension ContentListing {
  /// A file or folder in a folder.
  private struct Entry {
    let name: String
    let location: String
    let size: Int
    let isFolder: Bool
    let isLink: Bool

    var sortedName: String { isFolder ? name + "/" : name }
  }
}
