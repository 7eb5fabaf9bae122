package import Diagnostics

/// One legal point: signed once, printed in many places.
package struct Rule: ReviewablePiece {
  package static var kind: String { "rule" }

  /// How fast the law behind it changes.
  package enum Volatility: String, Sendable, Equatable, CaseIterable {
    case stable, slow, fast
  }

  /// Whether it is good law.
  package enum Standing: String, Sendable, Equatable, CaseIterable {
    case settled, contested, superseded
  }

  /// A time within which the reader must act.
  package struct Deadline: Sendable, Equatable {
    /// How long it is (`10 days`).
    package let within: SourceText
    /// When it begins (`the day you move`), as it reads behind "from".
    package let from: SourceText
    /// What happens to those who miss it.
    package let missed: SourceText?

    package init(within: SourceText, from: SourceText, missed: SourceText?) {
      self.within = within
      self.from = from
      self.missed = missed
    }

    package var texts: [SourceText] { [within, from] + (missed.map { [$0] } ?? []) }
  }

  package let id: PieceID<Rule>
  package let title: SourceText
  /// What the law says.
  package let law: SourceText
  /// What officers may do anyway.
  package let practice: SourceText
  /// What the reader then does.
  package let action: SourceText
  /// The rule in at most 12 words.
  package let card: SourceText
  /// By when the reader must do it; `nil` where no time runs.
  package let deadline: Deadline?
  /// What it rests on; never empty.
  package let authorities: [Located<PieceID<Authority>>]
  package let place: Located<PieceID<Place>>?
  package let volatility: Volatility
  package let standing: Standing
  /// What somebody still has to confirm; shown to those who review, on the pages that list all rules.
  package let confirm: SourceText?
  /// Why nothing may be published with it for now.
  package let hold: SourceText?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<Rule>, title: SourceText, law: SourceText, practice: SourceText,
    action: SourceText, card: SourceText, deadline: Deadline? = nil,
    authorities: [Located<PieceID<Authority>>],
    place: Located<PieceID<Place>>?, volatility: Volatility, standing: Standing,
    confirm: SourceText?, hold: SourceText?, review: Review?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.law = law
    self.practice = practice
    self.action = action
    self.card = card
    self.deadline = deadline
    self.authorities = authorities
    self.place = place
    self.volatility = volatility
    self.standing = standing
    self.confirm = confirm
    self.hold = hold
    self.review = review
    self.position = position
  }

  package var reviewedTexts: [SourceText] {
    [title, law, practice, action, card] + (deadline?.texts ?? []) + (confirm.map { [$0] } ?? [])
  }
}
