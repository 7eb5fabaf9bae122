import Diagnostics
import Files
import Platform

/// The right to write into an output folder; a class because it is given back once, when it goes.
///
/// The system gives it back too when the process dies. The lock file stays where it is: removing it
/// would let two builds hold locks on two files of the same name.
final class OutputLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - output: the folder to lock.
  ///   - operations: the system calls.
  ///   - hasSite: whether a site stands there, for messages.
  /// - Throws: a diagnostic at once where another build holds it.
  init(
    on output: OutputFolder, _ operations: FileOperations, hasSite: Bool
  ) throws(Diagnostic) {
    let name = "lock"
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    do throws(FileFailure) {
      descriptor = try operations.perform(.createFile, "open", output.own, name) {
        openat(output.own.descriptor, name, flags, 0o666)
      }
    } catch {
      throw Diagnostic(error, hasSite: hasSite)
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(descriptor)
      if code == EWOULDBLOCK {
        throw Diagnostic(
          .error, "output-locked", "another build is writing into '\(output.root.shownPath)'",
          at: nil, remedy: "wait until it is done, or pass another folder with --output")
      }
      throw Diagnostic(
        FileFailure(action: "lock", path: output.own.shown(name), code: code))
    }
  }

  deinit {
    // Closing alone would leave the lock to a child process that is just being started and still
    // has a copy of the descriptor.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
