import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the bytes of a file could not be had.
enum FileFault: Error, Equatable {
  /// The system refused, with this `errno`.
  case refused(Int32)
  /// It is a folder, a pipe, a device or a socket.
  case notAFile
  /// It has more bytes than are read, which are so many.
  case tooLarge(limit: Int)
  /// It grew while it was read.
  case changed
}

extension [UInt8] {
  /// All bytes of a regular file, in a buffer of their number.
  ///
  /// - Throws: ``FileFault`` if it is no regular file, too large, or cannot be read.
  init(fileAt path: String, upTo limit: Int) throws(FileFault) {
    // Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .refused(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .refused(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var fault: FileFault?
    self.init(unsafeUninitializedCapacity: size + 1) { buffer, count in
      // One byte more than the file has: a file that grew shows itself, and one call is enough.
      while count <= size, let start = buffer.baseAddress {
        let got = Self.readSome(file, into: start + count, upTo: size + 1 - count)
        if got < 0 { fault = .refused(errno) }
        guard got > 0 else { break }
        count += got
        if count == size { break }
      }
      if count > size { fault = .changed }
    }
    if let fault { throw fault }
  }

  /// Reads once, and again when a signal came between.
  private static func readSome(
    _ file: Int32, into start: UnsafeMutablePointer<UInt8>, upTo count: Int
  ) -> Int {
    while true {
      let got = read(file, start, count)
      if got >= 0 || errno != EINTR { return got }
    }
  }
}

extension Diagnostic {
  /// Why a file could not be read, in plain words.
  init(_ fault: FileFault, at displayPath: String) {
    let place = SourcePosition(file: displayPath)
    switch fault {
    case .refused(let number):
      self.init(
        .error, "unreadable", "cannot be read: \(FilePlace.words(for: number))", at: place,
        remedy: number == EACCES
          ? "give yourself permission to read it" : "check the disk, and that the file is whole")
    case .notAFile:
      self.init(
        .error, "not-a-file", "neither a file nor a folder", at: place,
        remedy: "remove this pipe, socket or device")
    case .tooLarge(let limit):
      self.init(
        .error, "too-large", "larger than \(limit >> 20) MiB", at: place,
        remedy: "split it, or make it smaller")
    case .changed:
      self.init(
        .error, "unreadable", "it changed while it was read", at: place, remedy: "build again")
    }
  }
}

/// What the system knows of paths.
enum FilePlace {
  /// The path without links, dots and doubled slashes; `nil`, with `errno` set, if it leads nowhere.
  static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The system's own words for an error number.
  static func words(for number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}
