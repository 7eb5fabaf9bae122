import Files
import Foundation
import Storage
import Synchronization
import Testing

@Suite struct `Before the exchange,` {
  /// The kinds of the calls of an update of a published site, in order.
  private func calls(
    refusing refused: Set<FileOperations.Kind> = []
  ) throws -> [FileOperations.Kind] {
    let scratch = try ScratchFolder()
    try publish(["a.html": "old"], into: scratch.output)
    let calls = Mutex<[FileOperations.Kind]>([])
    try publish(
      ["a.html": "new", "b.html": "more"], into: scratch.output,
      FileOperations { kind, _ in
        calls.withLock { $0.append(kind) }
        return refused.contains(kind) ? ENOSYS : nil
      })
    return calls.withLock(\.self)
  }

  @Test func `all that was written is synced, so that a power cut leaves no empty pages`() throws {
    let calls = try calls()
    let exchange = try #require(calls.firstIndex(of: .exchange))
    let written = try #require(calls[..<exchange].lastIndex(of: .write))
    #expect(calls[written..<exchange].contains(.syncDisk))
  }

  @Test func `each file is synced by itself where the disk cannot be synced at once`() throws {
    let calls = try calls(refusing: [.syncDisk])
    let exchange = try #require(calls.firstIndex(of: .exchange))
    let written = try #require(calls[..<exchange].lastIndex(of: .write))
    // Two pages, the manifest and their folder.
    #expect(calls[written..<exchange].count { $0 == .syncFile } >= 4)
  }
}
