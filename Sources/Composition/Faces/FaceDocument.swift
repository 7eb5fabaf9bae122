package import CommonMark
package import Diagnostics
import Guides
package import ToolkitModel

/// One side of a printed piece, for paper: its words, and the lines that every face carries.
package struct FaceDocument: Sendable {
  package let face: Flyer.Face
  /// A container of class `face face-reader` or `face face-officer`; its links are words.
  package let body: MarkdownTree
  package let review: PageReview
}

extension PageComposer {
  /// The faces of a flyer, in the order in which they are printed.
  ///
  /// - Parameters:
  ///   - flyer: one of the guide.
  ///   - diagnostics: takes what is wrong; the flyer's page reports the same.
  /// - Returns: one document a face that the body writes.
  package func faces(of flyer: Flyer, diagnostics: inout [Diagnostic]) -> [FaceDocument] {
    guard let entry = directory[.flyer(flyer.id)] else { return [] }
    var page = PageComposition(composer: self, page: entry, medium: .paper(BoundPages()))
    let documents = page.faces(of: flyer)
    diagnostics += page.diagnostics
    return documents
  }
}

extension PageComposition {
  fileprivate mutating func faces(of flyer: Flyer) -> [FaceDocument] {
    review.add(flyer, state: guide.states[flyer.id])
    let body = parse(flyer.body, composer.dialects.flyer)
    let written = body.children(of: 0).filter { body.nodes[$0].kind == .directive }
      .map { Directive(at: $0, in: body) }
    return flyer.faces.compactMap { face in
      guard
        let directive = written.first(where: {
          $0.name == "face" && $0.argument == face.id.value.text
        }), let tree = self.face(directive)
      else { return nil }
      var resolver = linkResolver
      let resolved = tree.resolvingLinks(diagnostics: &diagnostics) { resolver.resolve($0) }
        .finished(diagnostics: &diagnostics)
      return FaceDocument(face: face, body: resolved, review: review)
    }
  }
}
