package import Diagnostics

/// An official form, warrant or notice that a reader may be shown.
package struct Paper: ReviewablePiece {
  package static var kind: String { "paper" }

  package let id: PieceID<Paper>
  /// The number as it is printed on the paper, where it has one.
  package let number: String?
  package let name: String
  /// What people call it.
  package let plain: String?
  package let signedBy: SourceText
  /// Whether a judge signs it.
  package let judge: Bool
  package let allows: SourceText
  package let doesNotAllow: SourceText?
  package let authorities: [Located<PieceID<Authority>>]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<Paper>, number: String?, name: String, plain: String?, signedBy: SourceText,
    judge: Bool, allows: SourceText, doesNotAllow: SourceText?,
    authorities: [Located<PieceID<Authority>>], place: Located<PieceID<Place>>?, review: Review?,
    position: SourcePosition
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.plain = plain
    self.signedBy = signedBy
    self.judge = judge
    self.allows = allows
    self.doesNotAllow = doesNotAllow
    self.authorities = authorities
    self.place = place
    self.review = review
    self.position = position
  }

  package var reviewedTexts: [SourceText] {
    [signedBy, allows] + (doesNotAllow.map { [$0] } ?? [])
  }
}
