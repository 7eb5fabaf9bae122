import Diagnostics
import Files

extension FileFailure {
  /// The failure as it is told: a warning where printing goes on without it.
  func diagnostic(_ severity: Diagnostic.Severity, remedy: String) -> Diagnostic {
    Diagnostic(
      severity, "print-storage", "cannot \(action) '\(path)': \(words)", at: nil, remedy: remedy)
  }
}
