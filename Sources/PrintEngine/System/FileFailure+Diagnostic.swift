import Diagnostics
import Files

extension FileFailure {
  /// The failure as it is told: a warning where printing goes on without it.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error,
    remedy: String = "free some space there, or set TMPDIR to another folder"
  ) -> Diagnostic {
    Diagnostic(
      severity, "print-storage", "cannot \(action) '\(path)': \(words)", at: nil, remedy: remedy)
  }
}
