package import Guides
package import ToolkitModel

extension Guide {
  /// The place that a page is about: that of its piece, else the toolkit's.
  package func place(of page: PageID) -> Place { piece(of: page).map { place(of: $0) } ?? place }

  /// The piece that a page is about, if it can be signed; `nil` for lists.
  func piece(of page: PageID) -> (any ReviewablePiece)? {
    switch page {
    case .section(let id): sections[id]
    case .encounter(let id): encounters[id]
    case .flyer(let id): flyers[id]
    case .form(let id): forms[id]
    case .appendix(let id), .reports(let id, _), .map(let id): appendix(id)
    case .records(let records): appendix(records.appendix)
    case .home, .part, .edition, .glossary, .papers, .authorities, .moreAuthorities, .rules,
      .phrases, .safety, .save, .ruleTopic, .allPages:
      nil
    }
  }

  func appendix(_ id: PieceID<Appendix>) -> Appendix? {
    appendices.first { $0.appendix.id == id }?.appendix
  }
}
