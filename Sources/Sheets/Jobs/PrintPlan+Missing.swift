import Books
package import Diagnostics
import Guides
import ToolkitModel

extension PrintPlan {
  /// The pieces that should have a PDF on each paper and lack one, whatever the reason.
  ///
  /// It is asked last, where nothing else is wrong, so that no piece can be left out without a word.
  ///
  /// - Parameter isMade: whether the PDF of a path was made.
  /// - Returns: one error a piece, at the piece.
  package func missingFiles(isMade: (String) -> Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check<P: Piece>(
      _ pieces: [P], _ paths: (P, ToolkitSettings.PaperSize) -> [String]
    ) {
      for piece in pieces {
        let lacking = papers.filter { paper in
          let planned = paths(piece, paper)
          return planned.isEmpty || !planned.allSatisfy(isMade)
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
    let sheets = Dictionary(grouping: self.sheets.files) {
      FileKey(piece: $0.piece, paper: $0.paper)
    }
    check(guide.flyers.pieces) { flyer, paper in
      (sheets[FileKey(piece: .flyer(flyer.id), paper: paper)] ?? []).map(\.path)
    }
    check(guide.forms.pieces) { form, paper in
      (sheets[FileKey(piece: .form(form.id), paper: paper)] ?? []).map(\.path)
    }
    check(guide.editions.pieces) { named, paper in
      books.books.filter { $0.edition == named.id && $0.paper == paper }.map(\.path)
    }
    return found
  }
}

/// A piece on one paper.
private struct FileKey: Hashable {
  let piece: SheetFile.Piece
  let paper: ToolkitSettings.PaperSize
}
