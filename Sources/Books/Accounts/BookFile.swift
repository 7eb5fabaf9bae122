import Composition
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
}

extension BookFile {
  /// Where a book lies in the site.
  package static func path(
    of edition: PieceID<Edition>, in variant: Variant, _ size: BookSize
  ) -> String { variant.printPath("edition-\(edition)-\(size.suffix).pdf") }
}
