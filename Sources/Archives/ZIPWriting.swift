import CZip
import Diagnostics
import Platform

/// An archive while it is written, in the library's memory.
struct ZIPWriting: ~Copyable {
  /// The packed bytes; it stays ours when the archive is closed.
  private let target: OpaquePointer
  /// `nil` once it is closed.
  private var archive: OpaquePointer?

  init() throws(Diagnostic) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Self.failure(&error)
    }
    // Opening takes one owner's share of the target, so that ours is another.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      zip_source_free(target)
      throw Self.failure(&error)
    }
    self.target = target
    self.archive = archive
  }

  deinit {
    if let archive { zip_discard(archive) }
    zip_source_free(target)
  }

  /// Adds a file; its bytes are copied, since the library packs when it closes.
  mutating func add(_ entry: ZIPArchive.Entry, date: UInt16) throws(Diagnostic) {
    let count = entry.bytes.count
    guard let copy = malloc(max(1, count)) else { throw Self.failure("out of memory") }
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: count) }
    }
    // The last argument hands the copy over.
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(count), 1) else {
      free(copy)
      throw failure()
    }
    let index = zip_file_add(archive, entry.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure()
    }
    let place = zip_uint64_t(index)
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, place, zip_int32_t(method), 6) == 0,
      zip_file_set_dostime(archive, place, 0, date, 0) == 0,
      // A plain file that everybody may read; the library would else write what system it runs on.
      zip_file_set_external_attributes(
        archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
    else { throw failure() }
  }

  /// Packs all and hands the bytes over.
  consuming func finish() throws(Diagnostic) -> [UInt8] {
    guard zip_close(archive) == 0 else { throw failure() }
    archive = nil
    guard zip_source_open(target) == 0 else { throw Self.failure("its bytes cannot be read") }
    defer { zip_source_close(target) }
    zip_source_seek(target, 0, SEEK_END)
    let count = Int(zip_source_tell(target))
    zip_source_seek(target, 0, SEEK_SET)
    let target = target
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = Int(max(0, zip_source_read(target, buffer.baseAddress, zip_uint64_t(count))))
    }
  }

  private func failure() -> Diagnostic {
    guard let archive, let error = zip_get_error(archive) else { return Self.failure("unknown") }
    return Self.failure(error)
  }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>) -> Diagnostic {
    failure(zip_error_strerror(error).map { String(cString: $0) } ?? "unknown")
  }

  private static func failure(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "zip-failed", "cannot pack an archive: \(reason)", at: nil,
      remedy: "free some memory and build again; if it fails again, please report it")
  }
}
