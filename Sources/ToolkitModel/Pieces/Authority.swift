package import Diagnostics

/// What a legal statement rests on: a statute, a case, a policy.
package struct Authority: Piece {
  package static let kind = "authority"

  package enum Kind: String, Choice {
    case constitution, statute, regulation, `case`, policy, practice
  }

  /// Whether it still binds.
  package enum Force: String, Choice {
    case yes, no
    /// A higher court has reversed it.
    case reversed
    case unknown

    /// Whether a rule that states the law may rest on it.
    package var maySupport: Bool {
      switch self {
      case .yes, .unknown: true
      case .no, .reversed: false
      }
    }
  }

  package var id = PieceID<Authority>("")
  package var authorityKind = Kind.statute
  package var short = ""
  package var full = ""
  package var date: PartialDate?
  /// The address of the official page, over https.
  package var address: String?
  package var inForce = Force.yes
  /// Left out, the citation prints as still to be confirmed.
  package var check: Check?
  package var note: SourceText?
  package var place: Located<PieceID<Place>>?
  package var position: SourcePosition
}

extension Authority {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = ToolkitModel.Kind<Authority>(
    KindFacts(
      kind, plural: "authorities", home: .list("authorities.yaml"),
      columns: ["id", "kind", "short", "in_force"], isData: true,
      use: "cite it in a rule, link to it from a text",
      publicKeys: ["short", "full", "address"]))

  package static let fields: [Field<Authority>] = [
    .id(),
    .value(\.authorityKind, "kind"),
    .string(\.short, "short", isKept: true),
    .string(\.full, "full", isKept: true),
    .optionalValue(\.date, "date"),
    .secureAddress(\.address, "address")
      .noted("of the official page, with https; only if known for certain"),
    .value(\.inForce, "in_force"),
    .optionalPart(\.check, "checked").noted("left out, it prints as to be confirmed"),
    .optionalText(\.note, "note"),
    .optionalReference(\.place, "place"),
  ]

  /// Who compared the citation with its source, and when.
  package struct Check: Described, Equatable {
    package static let kind = "check"

    package var on = CalendarDate.blank
    package var source = ""
  }
}

extension Authority.Check {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [.dayDone(\.on, "on"), .string(\.source, "source")]
}
