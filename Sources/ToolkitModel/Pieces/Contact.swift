package import Diagnostics

/// A hotline, a group or an office.
package struct Contact: Piece {
  package static let kind = "contact"

  package enum Kind: String, Choice {
    case hotline, group, office
  }

  package var id = PieceID<Contact>("")
  package var name = ""
  package var contactKind = Kind.office
  /// Printed only when verified.
  package var number: Located<TelephoneNumber>?
  /// Printed only when verified, like the number.
  package var address: Located<String>?
  package var hours: String?
  package var languages: [String] = []
  package var area: Located<PieceID<Place>>?
  package var verification: Verification?
  package var note: SourceText?
  package var position: SourcePosition
}

extension Contact {
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

extension Contact {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = ToolkitModel.Kind<Contact>(
    KindFacts(
      kind, plural: "contacts", home: .list("contacts.yaml"),
      columns: ["id", "kind", "name", "number", "address", "standing"],
      use: "print it with the directive `contacts`, link to it from a text",
      publicKeys: ["name", "number", "address"]))

  package static let fields: [Field<Contact>] = [
    .id(),
    .string(\.name, "name", isKept: true),
    .value(\.contactKind, "kind"),
    .made("number", .words) { .init($0.number?.value.printed) }.noted("as it is printed"),
    .made("extension", .words) { .init($0.number?.value.dialedExtension) }
      .noted("only where the number ends with a word and an extension"),
    .locatedAddress(\.address, "address").noted("a page on the web"),
    .optionalLabel(\.hours, "hours"),
    .strings(\.languages, "languages"),
    .optionalReference(\.area, "area").noted("whom it is there for; left out, everybody"),
    .optionalPart(\.verification, "verified").noted("left out, readers do not see the contact"),
    .optionalText(\.note, "note"),
  ]

  /// Who made sure that the number and the address reach the contact, when and how.
  package struct Verification: Described, Equatable {
    package static let kind = "verification"

    /// How somebody made sure.
    package enum Way: String, Choice {
      /// Somebody dialed the number and reached the contact.
      case called
      /// Nobody dialed it; the agency's own page shows it, and what is printed says so.
      case agencyPage = "agency-page"
    }

    package var on = Located(CalendarDate.blank, at: .nowhere)
    package var source = ""
    package var way = Way.called
  }
}

extension Contact.Verification {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .locatedDayDone(\.on, "on"), .string(\.source, "source"), .value(ifSet: \.way, "how"),
  ]
}
