import Platform

/// Two calls that not every system has; each fails with `ENOSYS` where it is missing.
///
/// On Linux both are hidden from Swift (their headers ask for `_GNU_SOURCE`), so they are looked
/// up by name when the program runs, which also covers a C library without them.
enum NewerCalls {
  /// Swaps what stands at two paths, in one step.
  static func exchange(
    _ folder: CInt, _ path: String, _ targetFolder: CInt, _ target: String
  ) -> CInt {
    #if canImport(Glibc)
      // RENAME_EXCHANGE of <linux/fs.h>.
      if let rename = renameat2 { return rename(folder, path, targetFolder, target, 2) }
      errno = ENOSYS
      return -1
    #else
      return renameatx_np(folder, path, targetFolder, target, UInt32(RENAME_SWAP))
    #endif
  }

  /// Writes out the whole file system that holds an open file.
  static func syncDisk(_ descriptor: CInt) -> CInt {
    #if canImport(Glibc)
      if let syncfs { return syncfs(descriptor) }
    #endif
    errno = ENOSYS
    return -1
  }

  #if canImport(Glibc)
    private typealias Rename =
      @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
    private typealias Sync = @convention(c) (CInt) -> CInt

    // The types are those of renameat2(2) and syncfs(2).
    private static let renameat2 = dlsym(nil, "renameat2").map {
      unsafeBitCast($0, to: Rename.self)
    }
    private static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: Sync.self) }
  #endif
}
