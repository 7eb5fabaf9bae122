import Files
import Platform

/// Puts the finished site into the place of the published one.
///
/// Best in one step. Where the file system cannot swap two names, in two renames: a journal file
/// says that they are under way, and the next session finishes them if this one dies in between.
struct Exchange {
  private static let journal = "journal"

  let output: OutputFolder
  let operations: FileOperations

  /// Publishes what stands in `next`, which is complete and safe on the disk.
  ///
  /// - Parameter replacing: whether a site stands there now; it then ends up in `next` or `old`.
  /// - Throws: the failure; the published site then stands as before.
  func publish(replacing: Bool) throws(FileFailure) {
    guard replacing else { return try moveIn() }
    do throws(FileFailure) {
      try operations.exchange(
        OutputFolder.next, in: output.own, with: OutputFolder.site, in: output.root)
    } catch {
      if !error.meansNoExchange { throw error }
      try publishInTwoSteps()
    }
  }

  /// Whether a session has stopped between two renames.
  var isHalfDone: Bool {
    get throws(FileFailure) {
      guard try output.own.entryKind(Self.journal) != nil else { return false }
      return try output.root.entryKind(OutputFolder.site) == nil
    }
  }

  /// Finishes or takes back what a session that died has begun.
  func recover() throws(FileFailure) {
    guard try output.own.entryKind(Self.journal) != nil else { return }
    if try output.root.entryKind(OutputFolder.site) == nil {
      // It died between the two renames. What it was about to move in had passed all checks.
      if try output.own.entryKind(OutputFolder.next) != nil {
        try moveIn()
      } else if try output.own.entryKind(OutputFolder.old) != nil {
        try moveBack()
      }
      try syncNames()
    }
    // Only now, and before anything is cleared away: `next` and `old` are not needed any more.
    try endJournal()
  }

  private func publishInTwoSteps() throws(FileFailure) {
    do throws(FileFailure) {
      // That it is there says all.
      try operations.createFile(Self.journal, in: output.own, bytes: .init(start: nil, count: 0))
      try operations.sync(in: output.own)
      try operations.rename(
        OutputFolder.site, in: output.root, to: OutputFolder.old, in: output.own)
    } catch {
      try? endJournal()
      throw error
    }
    do throws(FileFailure) {
      try moveIn()
    } catch {
      let failure = error
      // Where it cannot be moved back the journal stays, and the next session tries again.
      do throws(FileFailure) {
        try moveBack()
        try? endJournal()
      } catch {}
      throw failure
    }
    try? syncNames()
    try? endJournal()
  }

  private func moveIn() throws(FileFailure) {
    try operations.rename(OutputFolder.next, in: output.own, to: OutputFolder.site, in: output.root)
  }

  private func moveBack() throws(FileFailure) {
    try operations.rename(OutputFolder.old, in: output.own, to: OutputFolder.site, in: output.root)
  }

  private func endJournal() throws(FileFailure) {
    do throws(FileFailure) {
      try operations.removeFile(Self.journal, in: output.own)
      try operations.sync(in: output.own)
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Makes the new names safe from a power cut.
  func syncNames() throws(FileFailure) {
    try operations.sync(in: output.root)
    try operations.sync(in: output.own)
  }
}
