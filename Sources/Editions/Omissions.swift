package import ToolkitModel

/// What an edition leaves out because nobody has signed it; empty unless the toolkit's policy says so.
package struct Omissions: Sendable, Equatable {
  package let sections: Set<PieceID<Section>>
  package let rules: Set<PieceID<Rule>>
  package let flyers: Set<PieceID<Flyer>>
  package let appendices: Set<PieceID<Appendix>>

  init(of toolkit: Toolkit, states: ReviewStates) {
    guard toolkit.settings.reviewPolicy.unreviewed == .omit else {
      (sections, rules, flyers, appendices) = ([], [], [], [])
      return
    }
    sections = Set(toolkit.sections.map(\.id).filter { states[$0] <= .changed })
    rules = Set(toolkit.rules.map(\.id).filter { states[$0] <= .changed })
    flyers = Set(toolkit.flyers.map(\.id).filter { states[$0] <= .changed })
    appendices = Set(toolkit.appendices.map(\.id).filter { states[$0] <= .changed })
  }
}
