import Diagnostics

/// Why one job has no PDF.
enum PrintFailure {
  /// Something is wrong with the document, or with what is to be done to it.
  case refused(String)
  /// It took longer than the limit.
  case late(Duration)
  /// The worker ended; what it said last, if anything.
  case died(String?)

  func diagnostic(for job: PrintJob) -> Diagnostic {
    switch self {
    case .refused(let reason):
      Diagnostic(
        .error, "print-failed", "cannot print \(job.name): \(reason)", at: nil,
        remedy: reason.contains("unknown font family")
          ? "install the font (scripts/print-setup installs all those of Handbill), or take its name out of book.typ"
          : "fix its source; the document itself is the cause")
    case .late(let limit):
      Diagnostic(
        .error, "print-too-slow",
        "printing \(job.name) took longer than \(limit.components.seconds) s and was stopped",
        at: nil, remedy: "split the document, or print with fewer tasks (--jobs)")
    case .died(let words):
      Diagnostic(
        .warning, "print-engine-died",
        "the print engine ended while it printed \(job.name)" + (words.map { ": \($0)" } ?? "")
          + "; it is left out",
        at: nil,
        remedy:
          "check free memory and the disk for TMPDIR; print again with fewer tasks (--jobs)")
    }
  }
}
