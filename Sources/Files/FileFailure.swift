import Platform

/// A call to the operating system that failed.
package struct FileFailure: Error, Equatable {
  /// What was being done, as it stands behind "cannot".
  package let action: String
  /// The file, for people.
  package let path: String
  /// The system's `errno`.
  package let code: CInt

  package init(action: String, path: String, code: CInt) {
    self.action = action
    self.path = path
    self.code = code
  }

  init(action: String, folder: Folder, path: String, code: CInt) {
    self.init(action: action, path: folder.shown(path), code: code)
  }

  /// The system's own words for what is wrong.
  package var words: String { Self.words(for: code) }

  /// The system's own words for an `errno`.
  package static func words(for code: CInt) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension FileFailure {
  /// The codes of failures that are ours: what is read is a folder, a pipe, a device or a socket; has more bytes than
  /// may be read; grew while it was read.
  package static let (notAFile, tooLarge, changed) = (EINVAL, EFBIG, ESTALE)

  /// Whether nothing is there.
  package var meansAbsent: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether the file system, or the system, does not know how to swap two names.
  package var meansNoExchange: Bool { isUnsupported }

  /// Whether the file system refuses to give a file a second name.
  package var meansNoLink: Bool {
    isUnsupported || [EPERM, EACCES, EMLINK, EXDEV].contains(code)
  }

  /// Whether the system has no such call, or the file system no such ability.
  package var isUnsupported: Bool { [ENOSYS, ENOTSUP, EOPNOTSUPP, EINVAL].contains(code) }
}
