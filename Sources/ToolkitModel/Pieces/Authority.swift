package import Diagnostics

/// What a legal statement rests on: a statute, a case, a policy.
package struct Authority: Piece {
  package static var kind: String { "authority" }

  package enum Kind: String, Sendable, Equatable, CaseIterable {
    case constitution, statute, regulation, `case`, policy, practice
  }

  /// Whether it still binds.
  package enum Force: String, Sendable, Equatable, CaseIterable {
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

  /// Who compared the citation with its source, and when.
  package struct Check: Sendable, Equatable {
    package let on: CalendarDate
    package let source: String

    package init(on: CalendarDate, source: String) {
      self.on = on
      self.source = source
    }
  }

  package let id: PieceID<Authority>
  package let authorityKind: Kind
  package let short: String
  package let full: String
  package let date: PartialDate?
  /// The address of the official page, over https.
  package let address: String?
  package let inForce: Force
  /// Left out, the citation prints as still to be confirmed.
  package let check: Check?
  package let note: SourceText?
  package let place: Located<PieceID<Place>>?
  package let position: SourcePosition

  package init(
    id: PieceID<Authority>, authorityKind: Kind, short: String, full: String, date: PartialDate?,
    address: String?, inForce: Force, check: Check?, note: SourceText?,
    place: Located<PieceID<Place>>?, position: SourcePosition
  ) {
    self.id = id
    self.authorityKind = authorityKind
    self.short = short
    self.full = full
    self.date = date
    self.address = address
    self.inForce = inForce
    self.check = check
    self.note = note
    self.place = place
    self.position = position
  }
}
