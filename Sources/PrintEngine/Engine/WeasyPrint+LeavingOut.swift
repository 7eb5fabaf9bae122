import Diagnostics

/// Why PDFs are left out, while all else is published: the engine is to blame, and no document.
extension WeasyPrint {
  var hasNoTypst: Diagnostic {
    leavesOut("\(python) has no Typst, which makes the books; they are left out")
  }

  /// It changed in the first pass and again in the second.
  var isAnother: Diagnostic {
    leavesOut(
      "the print engine \(python) or its fonts changed twice during printing; what was not printed "
        + "yet is left out")
  }

  /// A worker cannot begin; packages may just be replaced, so its jobs are tried once more.
  func isUnusable(_ reason: String) -> Diagnostic {
    leavesOut(
      "the print engine \(python) cannot be used: \(reason); the PDFs that it did not make are left "
        + "out")
  }

  private func leavesOut(_ message: String) -> Diagnostic {
    Diagnostic(.warning, "no-print-engine", message, at: nil, remedy: Self.installation)
  }
}
