package import Guides
package import ToolkitModel

extension Guide {
  /// The place that a page is about: that of its piece, else the toolkit's.
  package func place(of page: PageID) -> Place {
    switch page {
    case .section(let id): sections[id].map { place(of: $0) } ?? place
    case .encounter(let id): encounters[id].map { place(of: $0) } ?? place
    case .flyer(let id): flyers[id].map { place(of: $0) } ?? place
    case .form(let id): forms[id].map { place(of: $0) } ?? place
    case .appendix(let id), .reports(let id, _), .map(let id): place(ofAppendix: id)
    case .records(let records): place(ofAppendix: records.appendix)
    case .home, .part, .edition, .glossary, .papers, .authorities, .moreAuthorities, .rules,
      .phrases, .safety,
      .save, .ruleTopic, .allPages:
      place
    }
  }

  private func place(ofAppendix id: PieceID<Appendix>) -> Place {
    appendices.first { $0.appendix.id == id }.map { place(of: $0.appendix) } ?? place
  }
}
