package import Diagnostics

/// A hotline, a group or an office.
package struct Contact: Piece {
  package static var kind: String { "contact" }

  package enum Kind: String, Sendable, Equatable, CaseIterable {
    case hotline, group, office
  }

  /// Who made sure that the number reaches the contact, and when.
  package struct Verification: Sendable, Equatable {
    package let on: Located<CalendarDate>
    package let source: String

    package init(on: Located<CalendarDate>, source: String) {
      self.on = on
      self.source = source
    }
  }

  package let id: PieceID<Contact>
  package let name: String
  package let contactKind: Kind
  /// Printed only when verified.
  package let number: Located<TelephoneNumber>?
  package let address: String?
  package let hours: String?
  package let languages: [String]
  package let area: Located<PieceID<Place>>?
  package let verification: Verification?
  package let note: SourceText?
  package let position: SourcePosition

  package init(
    id: PieceID<Contact>, name: String, contactKind: Kind, number: Located<TelephoneNumber>?,
    address: String?, hours: String?, languages: [String], area: Located<PieceID<Place>>?,
    verification: Verification?, note: SourceText?, position: SourcePosition
  ) {
    self.id = id
    self.name = name
    self.contactKind = contactKind
    self.number = number
    self.address = address
    self.hours = hours
    self.languages = languages
    self.area = area
    self.verification = verification
    self.note = note
    self.position = position
  }

  /// The number, if somebody has verified it.
  package var printableNumber: TelephoneNumber? { verification == nil ? nil : number?.value }
}
