#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files, read and written at once.
enum DiskFile {
  /// Reads a file to its end.
  static func read(_ path: String) throws(SystemFailure) -> [UInt8] {
    let file = try perform("read", path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(file) }
    var status = stat()
    _ = try perform("read", path) { fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFailure(action: "read", path: path, code: EINVAL)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = try perform("read", path) {
        bytes.withUnsafeMutableBytes { space in
          systemRead(file, UnsafeMutableRawBufferPointer(rebasing: space[filled...]))
        }
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Makes a file that must not exist yet and writes all of it; only its owner may read it.
  static func create(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = try perform("write", path) { open(path, flags, 0o600) }
    do throws(SystemFailure) {
      var written = 0
      while written < bytes.count {
        written += try perform("write", path) {
          bytes.withUnsafeBytes { space in
            systemWrite(file, UnsafeRawBufferPointer(rebasing: space[written...]))
          }
        }
      }
    } catch {
      close(file)
      throw error
    }
    if close(file) != 0, errno != EINTR {
      throw SystemFailure(action: "write", path: path, code: errno)
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw SystemFailure(action: "create the folder", path: path, code: errno)
    }
    try makeFolder(String(path[..<slash]))
    // Another process may have been faster.
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw SystemFailure(action: "create the folder", path: path, code: errno)
    }
  }

  /// Puts a file in another's place, in one step.
  static func move(_ path: String, to target: String) throws(SystemFailure) {
    _ = try perform("write", target) { rename(path, target) }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    unlink(path)
  }

  /// Whether it is a file that we may run.
  static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// Makes a call, again where a signal interrupts it.
  private static func perform<Count: SignedInteger>(
    _ action: String, _ path: String, _ call: () -> Count
  ) throws(SystemFailure) -> Count {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemFailure(action: action, path: path, code: errno) }
    }
  }

  private static func systemRead(_ file: CInt, _ space: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, space.baseAddress, space.count)
    #else
      Darwin.read(file, space.baseAddress, space.count)
    #endif
  }

  private static func systemWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}
