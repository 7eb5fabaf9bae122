package import Diagnostics

/// A hotline, a group or an office.
package struct Contact: Piece {
  package static var kind: String { "contact" }

  package enum Kind: String, Sendable, Equatable, CaseIterable {
    case hotline, group, office
  }

  /// Who made sure that the number and the address reach the contact, when and how.
  package struct Verification: Sendable, Equatable {
    /// How somebody made sure.
    package enum Way: String, Sendable, Equatable, CaseIterable {
      /// Somebody dialed the number and reached the contact.
      case called
      /// Nobody dialed it; the agency's own page shows it, and what is printed says so.
      case agencyPage = "agency-page"
    }

    package let on: Located<CalendarDate>
    package let source: String
    package let way: Way

    package init(on: Located<CalendarDate>, source: String, way: Way) {
      self.on = on
      self.source = source
      self.way = way
    }
  }

  package let id: PieceID<Contact>
  package let name: String
  package let contactKind: Kind
  /// Printed only when verified.
  package let number: Located<TelephoneNumber>?
  /// Printed only when verified, like the number.
  package let address: Located<String>?
  package let hours: String?
  package let languages: [String]
  package let area: Located<PieceID<Place>>?
  package let verification: Verification?
  package let note: SourceText?
  package let position: SourcePosition

  package init(
    id: PieceID<Contact>, name: String, contactKind: Kind, number: Located<TelephoneNumber>?,
    address: Located<String>?, hours: String?, languages: [String], area: Located<PieceID<Place>>?,
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

  /// The number, if somebody has dialed it, or if it is an office's and its own page shows it.
  package var printableNumber: TelephoneNumber? {
    switch verification?.way {
    case .called: number?.value
    case .agencyPage: contactKind == .office ? number?.value : nil
    case nil: nil
    }
  }

  /// The address, if somebody has verified it.
  package var printableAddress: String? { verification == nil ? nil : address?.value }

  /// Whether readers see it as a contact: whom nobody can reach for certain helps nobody.
  package var isShown: Bool { printableNumber != nil || printableAddress != nil }
}
