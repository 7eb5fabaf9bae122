package import PrintEngine
package import ToolkitModel

/// A book's file and what is in it, so that its pages can be accounted for when it is made.
package struct BookFile: Sendable, Equatable {
  package let edition: PieceID<Edition>
  /// The edition's code, which each page carries.
  package let code: String
  /// Where the PDF lies in the site.
  package let path: String
  package let paper: ToolkitSettings.PaperSize
  package let isLarge: Bool
  package let runs: [BookRun]
  /// The lines of the contents list.
  package let entries: [BookEntry]
  package let labels: [PrintFinish.Labels]
}
