package import Platform

extension FileOperations {
  package func makeFolder(_ path: String, in folder: Folder) throws(FileFailure) {
    try perform(.makeFolder, "create the folder", folder, path) {
      mkdirat(folder.descriptor, path, 0o777)
    }
  }

  /// Makes the folders above `path` that are missing, the outermost first.
  package func makeParents(of path: String, in folder: Folder = .working) throws(FileFailure) {
    guard let parent = path.parentPath, !parent.isEmpty else { return }
    do throws(FileFailure) {
      try makeFolder(parent, in: folder)
    } catch {
      // Another thread may have been faster.
      if error.code == EEXIST { return }
      if error.code != ENOENT { throw error }
      try makeParents(of: parent, in: folder)
      do throws(FileFailure) {
        try makeFolder(parent, in: folder)
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
  }

  /// Makes a file that must not exist yet and writes `bytes` into it, all or an error.
  ///
  /// - Parameters:
  ///   - path: where; its folder must exist.
  ///   - folder: the folder that `path` starts from.
  ///   - bytes: the whole content.
  ///   - mode: who may read and write it, as far as the process lets them.
  ///   - finish: what to do with the file before it is closed.
  /// - Throws: the failure; a part of the file may then stand there.
  package func createFile(
    _ path: String, in folder: Folder = .working, bytes: UnsafeRawBufferPointer,
    mode: mode_t = 0o666,
    finish: (_ file: CInt) throws(FileFailure) -> Void = { _ in }
  ) throws(FileFailure) {
    // A new file needs no truncation, which would cost a journal entry on some file systems.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try perform(.createFile, "create", folder, path) {
      openat(folder.descriptor, path, flags, mode)
    }
    do throws(FileFailure) {
      try write(bytes, to: file, folder, path)
      try finish(file)
      try perform(.close, "write", folder, path) { 0 }
    } catch {
      Self.closeFile(file)
      throw error
    }
    if Self.closeFile(file) != 0, errno != EINTR {
      throw FileFailure(action: "write", folder: folder, path: path, code: errno)
    }
  }

  /// Makes a file that must not exist yet, of these bytes.
  package func createFile(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o666
  ) throws(FileFailure) {
    try bytes.span.withUnsafeBytes { bytes throws(FileFailure) in
      try createFile(path, bytes: bytes, mode: mode)
    }
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, to file: CInt, _ folder: Folder, _ path: String
  ) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try perform(.write, "write", folder, path) {
        Platform.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives a file that is being written the times of another.
  package func setTimes(of file: CInt, to status: stat, _ folder: Folder, _ path: String)
    throws(FileFailure)
  {
    #if canImport(Glibc)
      let times = [status.st_atim, status.st_mtim]
    #else
      let times = [status.st_atimespec, status.st_mtimespec]
    #endif
    try perform(.setTimes, "set the times of", folder, path) { futimens(file, times) }
  }

  /// Gives a file of one folder a second name in another.
  package func link(_ path: String, from source: Folder, to target: Folder) throws(FileFailure) {
    try perform(.link, "link", target, path) {
      linkat(source.descriptor, path, target.descriptor, path, 0)
    }
  }

  @discardableResult private static func closeFile(_ file: CInt) -> CInt { close(file) }
}

extension String {
  /// All before the last `/`; `nil` where there is none.
  package var parentPath: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }
}
