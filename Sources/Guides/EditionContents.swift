package import ToolkitModel

/// What an edition takes of the toolkit, everything in the toolkit's own order.
package struct EditionContents: Sendable, Equatable {
  package let edition: Edition
  /// The edition's own code, which each of its printed pages carries.
  package let code: String
  package let encounters: [Encounter]
  /// The parts that have chosen sections, with these alone; their numbers are the toolkit's.
  package let parts: [GuidePart]
  package let flyers: [Flyer]
  package let forms: [Form]
  package let appendices: [LetteredAppendix]

  package init(_ edition: Edition, from guide: Guide) {
    self.edition = edition
    code = "\(guide.settings.issueCode)-\(edition.id)"
    encounters = edition.encounters.chosen(from: guide.encounters.pieces)
    flyers = edition.flyers.chosen(from: guide.flyers.pieces)
    forms = edition.forms.chosen(from: guide.forms.pieces)
    let sections = Set(edition.sections.chosen(from: guide.sections.pieces).map(\.id))
    parts = guide.parts.compactMap { part in
      let chosen = part.sections.filter { sections.contains($0.section.id) }
      return chosen.isEmpty ? nil : GuidePart(part: part.part, sections: chosen)
    }
    let letters = Set(edition.appendices.chosen(from: guide.appendices.map(\.appendix)).map(\.id))
    appendices = guide.appendices.filter { letters.contains($0.appendix.id) }
  }
}
