package import Diagnostics
import Digests
package import Files
import Synchronization

/// One publication under way; a class because it holds a lock and is fed by several threads at once.
///
/// Files are added, then the session is finished, or abandoned when a check has failed. Until
/// ``finish(manifest:)`` has put the new site into the place of the old one, in one step, the old
/// one is not touched, whatever happens. A session that goes out of use unfinished is abandoned.
package final class PublishingSession: Sendable {
  private let operations: FileOperations
  private let output: OutputFolder
  let site: PublishedSite?
  private let staging: Staging
  private let state: Mutex<State>

  private struct State: Sendable {
    var registry = PathRegistry()
    var records: [Record] = []
    /// The first thing that went wrong; a site that lacks a file is never published.
    var failure: Diagnostic?
    /// What the disk had against a file; it would say the same of each that follows.
    var refusal: Diagnostic?
    /// Given back when the session ends.
    var lock: OutputLock?
    var warnings: [Diagnostic] = []

    /// The records by path; in place, since whoever asks again has added few.
    mutating func sorted() -> [Record] {
      records.sort { $0.file.precedes($1.file) }
      return records
    }
  }

  private struct Record: Sendable {
    let file: PublishedFile
    let comparison: PublishedSite.Comparison
  }

  /// Opens the output folder `output`, making it if need be, and takes its lock.
  ///
  /// An exchange that was interrupted is finished or taken back, and what an earlier session left
  /// behind is cleared away.
  ///
  /// - Parameters:
  ///   - output: the output folder; the site will stand in its folder `site`.
  ///   - operations: the system calls.
  /// - Throws: a diagnostic where another build holds the lock, the folder `site` is not ours, or
  ///   the disk refuses.
  package init(output: String, operations: FileOperations = .system) throws(Diagnostic) {
    self.operations = operations
    let lock: OutputLock
    let hasSite = OutputFolder.hasSite(below: output)
    do throws(FileFailure) {
      self.output = try OutputFolder(opening: output, operations)
    } catch {
      throw Diagnostic(error, hasSite: hasSite)
    }
    lock = try OutputLock(on: self.output, operations, hasSite: hasSite)
    do throws(FileFailure) {
      try Exchange(output: self.output, operations: operations).recover()
      try operations.removeTree(OutputFolder.next, in: self.output.own)
      try operations.removeTree(OutputFolder.old, in: self.output.own)
    } catch {
      throw Diagnostic(error, hasSite: hasSite)
    }
    site = try PublishedSite(in: self.output)
    do throws(FileFailure) {
      staging = try Staging(in: self.output, operations)
    } catch {
      throw Diagnostic(error, hasSite: site != nil)
    }
    var state = State()
    state.lock = lock
    let manifest = try SitePath(Manifest.path)
    try state.registry.claim(manifest)
    self.state = Mutex(state)
  }

  deinit { abandon() }

  /// What went wrong after the new site stood, such as an old file that could not be removed.
  package var warnings: [Diagnostic] { state.withLock(\.warnings) }
}

extension PublishingSession {
  /// Adds a file to the new site; any number of threads may do so at once.
  ///
  /// - Parameters:
  ///   - path: where in the site, with `/` between the components.
  ///   - bytes: the content; only read.
  /// - Returns: the file as the manifest will list it.
  /// - Throws: a diagnostic where the path is not allowed or taken, or the disk refuses; the session
  ///   can then only be abandoned.
  @discardableResult
  package func add(path: String, bytes: UnsafeRawBufferPointer) throws(Diagnostic) -> PublishedFile
  {
    try record(path: path) { path throws(Diagnostic) in
      let comparison = site?.compare(path, with: bytes) ?? .absent
      if comparison != .equal {
        do throws(FileFailure) {
          try staging.write(path, bytes: bytes)
        } catch {
          let refusal = Diagnostic(error, hasSite: site != nil)
          state.withLock { $0.refusal = $0.refusal ?? refusal }
          throw refusal
        }
      }
      let file = PublishedFile(path: path, digest: SHA256Digest(of: bytes), size: bytes.count)
      return (file, comparison)
    }
  }

  /// Adds a file to the new site, as ``add(path:bytes:)`` does with a buffer.
  @discardableResult
  package func add(path: String, bytes: [UInt8]) throws(Diagnostic) -> PublishedFile {
    try bytes.span.withUnsafeBytes { bytes throws(Diagnostic) in try add(path: path, bytes: bytes) }
  }

  /// What was added until now, sorted by path; for files that tell of others.
  package var addedFiles: [PublishedFile] {
    state.withLock { $0.sorted() }.map(\.file)
  }

  /// Takes a path, lets `store` see to the file, and notes how that went.
  ///
  /// - Parameters:
  ///   - path: where in the site.
  ///   - store: gets the path once it is found good; runs without the lock.
  /// - Returns: the file.
  /// - Throws: what the path or `store` has against it.
  @discardableResult
  func record(
    path: String,
    _ store: (String) throws(Diagnostic) -> (PublishedFile, PublishedSite.Comparison)
  ) throws(Diagnostic) -> PublishedFile {
    do throws(Diagnostic) {
      let path = try SitePath(path)
      try state.withLock { state throws(Diagnostic) in
        guard state.lock != nil else { throw .ended }
        if let refusal = state.refusal { throw refusal }
        try state.registry.claim(path)
      }
      let (file, comparison) = try store(path.string)
      state.withLock { $0.records.append(Record(file: file, comparison: comparison)) }
      return file
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }
}

extension PublishingSession {
  /// Publishes what was added; all checks must have passed, and no thread may be adding any more.
  ///
  /// - Parameter manifest: writes the manifest for the files, which are sorted by path.
  /// - Returns: what the publication did.
  /// - Throws: a diagnostic where the site holds a foreign file or the disk refuses. The published
  ///   site then stands as before, and the session has ended.
  package func finish(
    manifest: (_ files: [PublishedFile]) throws(Diagnostic) -> [UInt8]
  ) throws(Diagnostic) -> Outcome {
    do throws(Diagnostic) {
      let records = try state.withLock { state throws(Diagnostic) in
        if let failure = state.failure { throw failure }
        guard state.lock != nil else { throw .ended }
        return state.sorted()
      }
      let files = records.map(\.file)
      let bytes = try manifest(files)
      guard Manifest(parsing: bytes)?.files == files else { throw .wrongManifest }
      let kept = records.filter { $0.comparison == .equal }.map(\.file)
      try site?.checkForForeignFiles(kept: kept)
      let outcome = outcome(of: records, kept: kept)
      if case .published(0, 0, 0, _) = outcome, manifestIsUnchanged(bytes) {
        abandon()
        return .unchanged(files: files.count)
      }
      do throws(FileFailure) {
        try publish(kept: kept, all: files, manifest: bytes)
      } catch {
        let isGone = (try? exchange.isHalfDone) == true
        throw Diagnostic(error, online: isGone ? .neither : .oldSite, hasSite: site != nil)
      }
      clearAway()
      return outcome
    } catch {
      abandon()
      throw error
    }
  }

  /// Drops what was added, so that the published site stands as before.
  ///
  /// Has no effect on a session that has ended.
  package func abandon() {
    let lock = state.withLock { $0.lock.take() }
    guard lock != nil else { return }
    defer { withExtendedLifetime(lock) {} }
    // What cannot be removed now is removed by the next session; what a half-done exchange has left
    // is needed by it.
    if let halfDone = try? exchange.isHalfDone, !halfDone {
      try? operations.removeTree(OutputFolder.next, in: output.own)
    }
  }

  private func manifestIsUnchanged(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { site?.compare(Manifest.path, with: $0) } == .equal
  }

  private func outcome(of records: [Record], kept: [PublishedFile]) -> Outcome {
    let old = site?.files ?? [:]
    let stillThere = records.count { old[$0.file.path] != nil }
    let added = records.count { $0.comparison == .absent }
    return .published(
      added: added, changed: records.count - added - kept.count, removed: old.count - stillThere,
      kept: kept.count)
  }

  private func publish(
    kept: [PublishedFile], all files: [PublishedFile], manifest: [UInt8]
  ) throws(FileFailure) {
    if let site { for file in kept { try staging.takeOver(file.path, from: site.folder) } }
    try manifest.span.withUnsafeBytes { bytes throws(FileFailure) in
      try staging.write(Manifest.path, bytes: bytes)
    }
    try staging.sync(files.map(\.path) + [Manifest.path])
    try exchange.publish(replacing: site != nil)
  }

  /// After the exchange: makes it lasting, removes the old site, gives the lock back.
  private func clearAway() {
    let lock = state.withLock { $0.lock.take() }
    defer { withExtendedLifetime(lock) {} }
    var warnings: [Diagnostic] = []
    do throws(FileFailure) {
      try exchange.syncNames()
      try operations.removeTree(OutputFolder.next, in: output.own)
      try operations.removeTree(OutputFolder.old, in: output.own)
    } catch {
      warnings.append(Diagnostic(error, .warning, online: .newSite))
    }
    state.withLock { $0.warnings = warnings }
  }

  private var exchange: Exchange { Exchange(output: output, operations: operations) }
}

extension Diagnostic {
  fileprivate static let ended = Diagnostic(
    .error, "session-ended", "the publication has already ended", at: nil,
    remedy: "this is a bug in Handbill; please report it")

  fileprivate static let wrongManifest = Diagnostic(
    .error, "wrong-manifest", "the new manifest does not list the files of the new site", at: nil,
    remedy: "this is a bug in Handbill; please report it")
}
