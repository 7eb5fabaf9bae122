import Books
import Composition
package import Diagnostics
import Guides
import ToolkitModel

extension PrintPlan {
  /// The pieces that should have a PDF on each of their papers and lack one, whatever the reason.
  ///
  /// It is asked last, where nothing else is wrong, so that no piece can be left out without a word.
  ///
  /// - Returns: one error a piece, at the piece.
  package func missingFiles(isMade: (String) -> Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let files = Dictionary(
      grouping: sheets.files.map { (page: $0.page, paper: $0.paper, path: $0.path) }
        + books.books.map { (page: .edition($0.edition), paper: $0.paper, path: $0.path) },
      by: \.page)
    func check<P: Piece>(
      _ pieces: [P], _ page: (PieceID<P>) -> PageID, on wanted: (P) -> [ToolkitSettings.PaperSize]
    ) {
      for piece in pieces {
        let files = files[page(piece.id)] ?? []
        let lacking = wanted(piece).filter { paper in
          let planned = files.filter { $0.paper == paper }
          return planned.isEmpty || !planned.allSatisfy { isMade($0.path) }
        }
        guard !lacking.isEmpty else { continue }
        found.append(
          Diagnostic(
            .error, "no-pdf",
            "\(P.kind) '\(piece.id)' lacks a PDF on \(lacking.map(\.name).joined(separator: " and "))",
            at: piece.position,
            remedy: "this is a bug in Handbill; please report it, with this file"))
      }
    }
    check(guide.flyers.pieces, PageID.flyer) { _ in papers }
    check(guide.forms.pieces, PageID.form) { _ in papers }
    check(guide.editions.pieces, PageID.edition) { BookSize.papers(of: $0, among: papers) }
    return found
  }
}
