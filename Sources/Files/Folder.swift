import Platform

/// An open folder; a class because it owns a file descriptor, which it closes once.
///
/// Everything below it is reached through the descriptor, so that a folder that is renamed
/// meanwhile stays the same folder, and no path is built or walked from the top.
package final class Folder: Sendable {
  package let descriptor: CInt
  /// How people know the folder; paths in messages start with it.
  package let shownPath: String

  /// Owns `descriptor` from here on.
  private init(owning descriptor: CInt, shownPath: String) {
    self.descriptor = descriptor
    self.shownPath = shownPath
  }

  deinit { if descriptor != AT_FDCWD { close(descriptor) } }

  /// The folder that relative paths start from.
  package static let working = Folder(owning: AT_FDCWD, shownPath: "")

  /// The path of ``working`` from the root; `nil` where the system does not tell.
  package static var workingPath: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The name of a file in the folder, for people.
  package func shown(_ path: String) -> String {
    if shownPath.isEmpty { return path }
    return path.isEmpty ? shownPath : "\(shownPath)/\(path)"
  }
}

extension Folder {
  /// Whether a symbolic link at the end of a path is followed.
  package enum LinkPolicy { case follow, refuse }

  /// Opens a folder below this one.
  package func folder(_ path: String, links: LinkPolicy = .refuse) throws(FileFailure) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (links == .refuse ? O_NOFOLLOW : 0)
    let descriptor = try attempt("open", path) { openat(self.descriptor, path, flags) }
    return Folder(owning: descriptor, shownPath: shown(path))
  }

  /// Opens a file for reading; a pipe is not waited for.
  package func file(_ path: String, links: LinkPolicy = .refuse) throws(FileFailure) -> OpenFile {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == .refuse ? O_NOFOLLOW : 0)
    return OpenFile(owning: try attempt("open", path) { openat(descriptor, path, flags) })
  }

  /// What stands at a path; `nil` where nothing does.
  package func entryKind(
    _ path: String, links: LinkPolicy = .refuse
  ) throws(FileFailure) -> EntryKind? {
    var status = stat()
    let flags = links == .refuse ? AT_SYMLINK_NOFOLLOW : 0
    do throws(FileFailure) {
      _ = try attempt("examine", path) { fstatat(descriptor, path, &status, flags) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return EntryKind(mode: status.st_mode)
  }

  /// Makes a call, again where a signal interrupts it; a negative result is a failure.
  func attempt<Result: SignedInteger>(
    _ action: String, _ path: String, _ call: () -> Result
  ) throws(FileFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileFailure(action: action, folder: self, path: path, code: code) }
    }
  }
}

/// What stands at a path.
package enum EntryKind {
  case file, folder, link, other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
