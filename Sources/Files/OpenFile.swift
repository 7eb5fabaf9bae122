package import Platform

/// An open file, closed when it goes out of use.
package struct OpenFile: ~Copyable {
  package let descriptor: CInt

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
  package func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
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
  /// - Parameters:
  ///   - path: the file.
  ///   - links: whether a symbolic link at the end of the path is followed.
  ///   - limit: how many bytes it may have.
  /// - Returns: the bytes in a buffer of their number.
  /// - Throws: the failure; ``FileFailure/notAFile``, ``FileFailure/tooLarge`` and ``FileFailure/changed`` are ours.
  package func contents(
    _ path: String, links: LinkPolicy = .refuse, limit: Int = .max
  ) throws(FileFailure) -> (bytes: [UInt8], status: stat) {
    let file = try file(path, links: links)
    guard let status = file.regularStatus else { throw unreadable(path, FileFailure.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { throw unreadable(path, FileFailure.tooLarge) }
    var failure: CInt?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { space, count in
      // One byte more than the file has: a file that grew shows itself, and one call is enough.
      while count <= size {
        let read = systemRead(
          file.descriptor, space.baseAddress.map { $0 + count }, size + 1 - count)
        if read < 0 {
          if errno == EINTR { continue }
          failure = errno
        }
        if read <= 0 { break }
        count += read
        if count == size { break }
      }
      if count > size { failure = FileFailure.changed }
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
