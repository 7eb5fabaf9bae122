package import Diagnostics

extension PressRecord {
  package struct Byline: Described, Equatable {
    package static let kind = "byline"

    package enum Status: String, Choice {
      case confirmed, reposted, unknown
    }

    package var name: String?
    package var status = Status.unknown
  }

  package struct Publication: Described, Equatable {
    package static let kind = "publication"

    package enum Precision: String, Choice {
      case day, month, season, approximate
    }

    package var date = PartialDate(year: 0)
    package var precision = Precision.approximate
    /// How the date is known.
    package var basis: String?
  }

  /// Whether the story was still at its address, and when somebody looked.
  package struct AddressCheck: Described, Equatable {
    package static let kind = "address status"

    package enum Status: String, Choice {
      case live, dead, unchecked
    }

    package var status = Status.unchecked
    package var checkedOn: CalendarDate?
  }

  package struct Person: Described, Equatable {
    package static let kind = "person"

    package var name = ""
    /// Why the name is public and needed here.
    package var why = ""
  }
}

extension PressRecord.Byline {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .optionalString(\.name, "name", isKept: true), .value(\.status, "status", isEssential: true),
  ]
}

extension PressRecord.Publication {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .value(\.date, "date", isEssential: true), .value(\.precision, "precision", isEssential: true),
    .optionalString(\.basis, "basis").noted("how the date is known"),
  ]
}

extension PressRecord.AddressCheck {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .value(\.status, "status", isEssential: true),
    .optionalDayDone(\.checkedOn, "checked_on").outOfTables(),
  ]
}

extension PressRecord.Person {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .string(\.name, "name", isKept: true), .label(\.why, "why"),
  ]
}
