import CommonMark
import Diagnostics
import ToolkitModel

/// A page whose pieces are put together, and whose links are still as they were written: the same in every book.
struct UnlinkedPage: Sendable {
  let title: MarkdownTree
  let summary: MarkdownTree?
  let body: MarkdownTree
  /// What composing found.
  let composition: PageComposition

  var rules: [PieceID<Rule>] { composition.rules }

  /// The page with its links resolved, and its headings and notes numbered.
  func page(on surface: Surface) -> Page {
    var composition = composition
    composition.setting.medium = surface
    return composition.finished(self)
  }

  /// The faces of a flyer's page, in the order in which they are printed.
  func faces(of flyer: Flyer) -> (faces: [FaceDocument], diagnostics: [Diagnostic]) {
    var composition = composition
    composition.setting.medium = .paper(BoundPages())
    let documents = flyer.faces.compactMap { face in
      composition.faces.first { $0.face.id.value == face.id.value }.map { composition.finished($0) }
    }
    return (documents, composition.diagnostics)
  }
}
