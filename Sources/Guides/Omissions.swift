package import ToolkitModel

/// What a guide leaves out because nobody has signed it; empty unless the toolkit's policy says so.
package struct Omissions: Sendable, Equatable {
  package let sections: Set<PieceID<Section>>
  package let rules: Set<PieceID<Rule>>
  package let encounters: Set<PieceID<Encounter>>
  package let flyers: Set<PieceID<Flyer>>
  package let forms: Set<PieceID<Form>>
  package let diagrams: Set<PieceID<Diagram>>
  package let appendices: Set<PieceID<Appendix>>

  init(of toolkit: Toolkit, states: ReviewStates) {
    let omits = toolkit.settings.reviewPolicy.unreviewed == .omit
    func unsigned<P: Piece>(
      _ pieces: [P], _ state: (PieceID<P>) -> ReviewState
    ) -> Set<PieceID<P>> {
      omits ? Set(pieces.map(\.id).filter { state($0) <= .changed }) : []
    }
    sections = unsigned(toolkit.sections) { states[$0] }
    rules = unsigned(toolkit.rules) { states[$0] }
    encounters = unsigned(toolkit.encounters) { states[$0] }
    flyers = unsigned(toolkit.flyers) { states[$0] }
    forms = unsigned(toolkit.forms) { states[$0] }
    diagrams = unsigned(toolkit.diagrams) { states[$0] }
    appendices = unsigned(toolkit.appendices) { states[$0] }
  }
}
