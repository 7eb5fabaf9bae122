#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, closed when it goes out of use.
struct OpenFile: ~Copyable {
  let descriptor: CInt

  init(owning descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The status, if it is a regular file.
  var regularStatus: stat? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, EntryKind(mode: status.st_mode) == .file else {
      return nil
    }
    return status
  }

  /// Reads on, until `space` is full or the file ends.
  ///
  /// - Returns: how many bytes were read; `nil` for an error, which `errno` then tells.
  func read(into space: UnsafeMutableRawBufferPointer) -> Int? {
    var filled = 0
    while filled < space.count {
      let count = systemRead(
        descriptor, space.baseAddress.map { $0 + filled }, space.count - filled)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { return nil }
    }
    return filled
  }

  /// Whether it is a regular file of exactly these bytes; nothing may have been read from it yet.
  func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let status = regularStatus, status.st_size == bytes.count else { return false }
    // Large files are read piece by piece: memory stays small, and a difference is found early.
    let step = min(max(bytes.count, 1), 65_536)
    return withUnsafeTemporaryAllocation(byteCount: step, alignment: 16) { space in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(step))
        guard let count = read(into: .init(rebasing: space[..<part.count])), count == part.count,
          let new = part.baseAddress, let old = space.baseAddress,
          memcmp(new, old, count) == 0
        else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

extension Folder {
  /// A regular file below the folder, read whole, and its status.
  ///
  /// - Throws: the failure; `EFBIG` where it has more than `limit` bytes, `EINVAL` where it is no
  ///   regular file.
  func contents(_ path: String, limit: Int = .max) throws(FileFailure) -> (
    bytes: [UInt8], status: stat
  ) {
    let file = try file(path)
    guard let status = file.regularStatus else { throw unreadable(path, EINVAL) }
    let size = Int(status.st_size)
    guard size <= limit else { throw unreadable(path, EFBIG) }
    var failure: CInt?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { space, count in
      if let read = file.read(into: .init(rebasing: UnsafeMutableRawBufferPointer(space)[..<size]))
      {
        count = read
      } else {
        failure = errno
      }
    }
    if let failure { throw unreadable(path, failure) }
    return (bytes, status)
  }

  private func unreadable(_ path: String, _ code: CInt) -> FileFailure {
    FileFailure(action: "read", folder: self, path: path, code: code)
  }
}

/// The system's `read`, where a method of that name hides it.
private func systemRead(_ descriptor: CInt, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, target, count)
}
