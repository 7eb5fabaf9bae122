package import Diagnostics
package import ToolkitModel

extension Toolkit {
  /// Reads a content folder that must be right; every problem in it is reported in one run.
  ///
  /// - Parameters:
  ///   - folder: the content folder.
  ///   - reserved: the ids that no section may have.
  ///   - kinds: the kinds of its pieces.
  ///   - warnings: takes what is worth knowing but stops nothing.
  /// - Throws: ``ContentProblems`` with everything that is wrong.
  package init(
    contentsOf folder: ContentFolder, reserved: [String],
    kinds: Kinds = .standard,
    warnings: inout [Diagnostic]
  ) throws(ContentProblems) {
    let reading = ToolkitReading(of: folder, reserved: reserved, kinds: kinds)
    guard reading.isWhole else { throw ContentProblems(diagnostics: reading.diagnostics) }
    warnings += reading.diagnostics
    self = reading.toolkit
  }
}

/// All that is wrong in a content folder.
package struct ContentProblems: Error, Equatable {
  package let diagnostics: [Diagnostic]
}
