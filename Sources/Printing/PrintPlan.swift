package import Diagnostics
package import PrintEngine
package import Rendering
package import ToolkitModel

/// Everything of an edition that comes out of a printer: sheets first, then books.
package struct PrintPlan: Sendable {
  package let jobs: [PrintJob]
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - renderer: makes the words.
  ///   - paper: the papers that everything is made for.
  ///   - styles: the style sheets of `Templates/print/`, by name.
  package init(
    of renderer: EditionRenderer, paper: [ToolkitSettings.PaperSize], styles: [String: [UInt8]]
  ) {
    jobs = []
    diagnostics = []
  }

  /// What the pages of the site offer, once everything is made.
  package func files(made: [String: (pages: Int, bytes: Int)]) -> PrintedFiles {
    PrintedFiles()
  }
}
