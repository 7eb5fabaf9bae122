import ConcurrentMap
package import Diagnostics
package import ToolkitModel

/// The pages of a guide as paper and e-books have them, composed once for all books and sheets.
package struct PaperPages: Sendable {
  private let composer: PageComposer
  private let lengths: EditionLengths?
  private let pages: [PageID: UnlinkedPage]

  /// Composes pages, on at most `tasks` tasks; any other is composed when somebody asks for it.
  package init(
    _ ids: [PageID], by composer: PageComposer, telling lengths: EditionLengths, tasks: Int
  ) async {
    self.composer = composer
    self.lengths = lengths
    let composed = await ids.concurrentMap(limit: tasks) { id in
      composer.composed(id, on: .paper(BoundPages()), telling: lengths).map { (id, $0) }
    }
    pages = Dictionary(composed.compactMap(\.self), uniquingKeysWith: { first, _ in first })
  }

  /// Composes each page when somebody asks for it.
  package init(by composer: PageComposer) {
    self.composer = composer
    lengths = nil
    pages = [:]
  }

  /// A page with the links that lead somewhere in its book; `nil` if the guide has no such page.
  package func page(_ id: PageID, in book: BoundPages = BoundPages()) -> Page? {
    composed(id)?.page(on: .paper(book))
  }

  /// The rules that a page prints in full, in the order of its text.
  package func rules(on id: PageID) -> [PieceID<Rule>] { composed(id)?.rules ?? [] }

  /// The faces of a flyer that its text writes, in the order in which they are printed; its page reports the same
  /// diagnostics.
  package func faces(of flyer: Flyer, diagnostics: inout [Diagnostic]) -> [FaceDocument] {
    guard let made = composed(.flyer(flyer.id))?.faces(of: flyer) else { return [] }
    diagnostics += made.diagnostics
    return made.faces
  }

  private func composed(_ id: PageID) -> UnlinkedPage? {
    pages[id] ?? composer.composed(id, on: .paper(BoundPages()), telling: lengths)
  }
}
