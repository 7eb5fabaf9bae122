import Diagnostics

/// What WeasyPrint complains of that harms nothing.
enum EngineWarnings {
  /// How the harmless ones begin, each with its reason.
  static let harmless = [
    // Korean: viewers in browsers obey it, and WeasyPrint breaks at spaces anyway.
    "Ignored `word-break: keep-all`",
    "Ignored `word-break:keep-all`",
  ]

  /// The complaints that are told.
  static func diagnostics(_ warnings: [String], for job: PrintJob) -> [Diagnostic] {
    warnings.filter { warning in !harmless.contains { warning.hasPrefix($0) } }
      .map {
        Diagnostic(
          .warning, "print-engine", "while printing \(job.name): \($0)", at: nil,
          remedy: "look at the PDF; what was ignored is missing there")
      }
  }
}
