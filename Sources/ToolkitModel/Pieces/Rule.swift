package import Diagnostics

/// One legal point: signed once, printed in many places.
package struct Rule: ReviewablePiece {
  package static let kind = "rule"

  /// How fast the law behind it changes.
  package enum Volatility: String, Choice {
    case stable, slow, fast
  }

  /// Whether it is good law.
  package enum Standing: String, Choice {
    case settled, contested, superseded
  }

  package var id = PieceID<Rule>("")
  package var title = SourceText.blank
  /// What the law says.
  package var law = SourceText.blank
  /// What officers may do anyway.
  package var practice = SourceText.blank
  /// What the reader then does.
  package var action = SourceText.blank
  /// The rule in at most 12 words.
  package var card = SourceText.blank
  /// By when the reader must do it; `nil` where no time runs.
  package var deadline: Deadline?
  /// What it rests on; never empty.
  package var authorities: [Located<PieceID<Authority>>] = []
  package var place: Located<PieceID<Place>>?
  /// The icon of what the reader does, by name; it stands beside the short form.
  package var icon: Located<String>?
  package var volatility = Volatility.stable
  package var standing = Standing.settled
  /// What somebody still has to confirm; shown to those who review, on the pages that list all rules.
  package var confirm: SourceText?
  /// Why nothing may be published with it for now.
  package var hold: SourceText?
  package var review: Review?
  package var position: SourcePosition
}

extension Rule {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Rule>(
    KindFacts(
      kind, plural: "rules", home: .lists("rules/"),
      columns: ["id", "title", "standing", "volatility", "review"], isData: true, isLeftOut: true,
      use: "print it in its section, link to it from a text"))

  package static let fields: [Field<Rule>] = [
    .id(),
    .text(\.title, "title", as: .title, signed: 0),
    .text(\.law, "law", as: .law, signed: 0).noted("what the law says"),
    .text(\.practice, "practice", as: .practice, signed: 0).noted("what officers may do anyway"),
    .text(\.action, "action", as: .action, signed: 0).noted("what you then do"),
    .text(\.card, "card", as: .card, signed: 0).noted("at most 12 words"),
    .optionalPart(\.deadline, "deadline").noted("where a time runs"),
    .references(\.authorities, "authority").noted("at least one"),
    .optionalReference(\.place, "place"),
    .optionalCode(\.icon, "icon", in: nil).noted("stands beside `card`"),
    .value(\.volatility, "volatility"),
    .value(\.standing, "standing"),
    .optionalText(\.confirm, "confirm", signed: 0).noted("what a lawyer still has to confirm"),
    .optionalText(\.hold, "hold").noted("why nothing may be published with it"),
    .optionalPart(\.review, "reviewed"),
  ]

  /// A time within which the reader must act.
  package struct Deadline: Described, Equatable {
    package static let kind = "deadline"

    /// How long it is (`10 days`).
    package var within = SourceText.blank
    /// When it begins (`the day you move`), as it reads behind "from".
    package var from = SourceText.blank
    /// What happens to those who miss it.
    package var missed: SourceText?

    package var texts: [SourceText] { [within, from] + (missed.map { [$0] } ?? []) }
  }
}

extension Rule.Deadline {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .text(\.within, "within", signed: 0).noted("how long"),
    .text(\.from, "from", signed: 0).noted("reads behind \"from\""),
    .optionalText(\.missed, "missed", signed: 0).noted("what happens to those who miss it"),
  ]
}
