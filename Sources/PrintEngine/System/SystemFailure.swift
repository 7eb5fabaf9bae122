import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A call to the operating system that failed.
struct SystemFailure: Error, Equatable {
  /// What was being done, as it stands behind "cannot".
  let action: String
  let path: String
  /// The system's `errno`.
  let code: CInt

  /// The system's own words for what is wrong.
  var words: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// The failure as it is told: a warning where printing goes on without it.
  func diagnostic(_ severity: Diagnostic.Severity, remedy: String) -> Diagnostic {
    Diagnostic(
      severity, "print-storage", "cannot \(action) '\(path)': \(words)", at: nil, remedy: remedy)
  }
}
