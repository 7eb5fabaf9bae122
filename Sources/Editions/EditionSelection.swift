package import ToolkitModel

/// What a named edition takes of the toolkit, everything in the toolkit's own order.
package struct EditionSelection: Sendable, Equatable {
  package let named: NamedEdition
  /// The edition's own code, which each of its printed pages carries.
  package let code: String
  package let encounters: [Encounter]
  /// The parts that have chosen sections, with these alone; their numbers are the toolkit's.
  package let parts: [EditionPart]
  package let flyers: [Flyer]
  package let forms: [Form]
  package let appendices: [LetteredAppendix]

  package init(_ named: NamedEdition, from edition: Edition) {
    self.named = named
    code = "\(edition.settings.editionCode)-\(named.id)"
    encounters = named.encounters.chosen(from: edition.encounters.pieces)
    flyers = named.flyers.chosen(from: edition.flyers.pieces)
    forms = named.forms.chosen(from: edition.forms.pieces)
    let sections = Set(named.sections.chosen(from: edition.sections.pieces).map(\.id))
    parts = edition.parts.compactMap { part in
      let chosen = part.sections.filter { sections.contains($0.section.id) }
      return chosen.isEmpty ? nil : EditionPart(part: part.part, sections: chosen)
    }
    let letters = Set(named.appendices.chosen(from: edition.appendices.map(\.appendix)).map(\.id))
    appendices = edition.appendices.filter { letters.contains($0.appendix.id) }
  }
}
