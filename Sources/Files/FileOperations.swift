import Synchronization

/// The system calls that change the disk, all of them, so that a test can make any one fail.
package struct FileOperations: Sendable {
  /// What a call does; `close` can report that an earlier write failed.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case makeFolder, createFile, write, setTimes, close, link, syncFile, syncDisk, rename, exchange,
      removeFile, removeFolder
  }

  /// Asked before every call: its kind and how many calls came before it, from 0.
  ///
  /// - Returns: the `errno` that the call is to fail with instead of being made; `nil` to make it.
  package typealias Fault = @Sendable (_ kind: Kind, _ ordinal: Int) -> CInt?

  private let interception: Interception?

  /// The calls as they are.
  package static let system = FileOperations(fault: nil)

  /// The calls with `fault` before each of them.
  package init(fault: Fault?) {
    interception = fault.map { Interception(fault: $0) }
  }

  /// Counts the calls; a class because all copies of the operations share the count.
  private final class Interception: Sendable {
    private let fault: Fault
    private let calls = Atomic<Int>(0)

    init(fault: @escaping Fault) {
      self.fault = fault
    }

    func failure(of kind: Kind) -> CInt? {
      fault(kind, calls.wrappingAdd(1, ordering: .relaxed).oldValue)
    }
  }
}

extension FileOperations {
  /// Makes one call, unless the fault forbids it, again where a signal interrupts it.
  ///
  /// - Parameters:
  ///   - kind: what the call does.
  ///   - action: what stands behind "cannot" in a message.
  ///   - folder: the folder that `path` starts from.
  ///   - path: what the call changes.
  ///   - call: the call; it returns a negative number and sets `errno` where it fails.
  /// - Returns: what the call returned.
  /// - Throws: the failure.
  @discardableResult
  package func perform<Result: SignedInteger>(
    _ kind: Kind, _ action: String, _ folder: Folder, _ path: String, _ call: () -> Result
  ) throws(FileFailure) -> Result {
    if let code = interception?.failure(of: kind) {
      throw FileFailure(action: action, folder: folder, path: path, code: code)
    }
    return try folder.attempt(action, path, call)
  }
}
