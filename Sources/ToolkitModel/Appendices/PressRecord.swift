package import Diagnostics

/// A press story, summarised in our own words.
package struct PressRecord: ReviewablePiece {
  package static var kind: String { "press record" }

  package struct Byline: Sendable, Equatable {
    package enum Status: String, Sendable, Equatable, CaseIterable {
      case confirmed, reposted, unknown
    }
    package let name: String?
    package let status: Status

    package init(name: String?, status: Status) {
      self.name = name
      self.status = status
    }
  }

  package struct Publication: Sendable, Equatable {
    package enum Precision: String, Sendable, Equatable, CaseIterable {
      case day, month, season, approximate
    }
    package let date: PartialDate
    package let precision: Precision
    /// How the date is known.
    package let basis: String?

    package init(date: PartialDate, precision: Precision, basis: String?) {
      self.date = date
      self.precision = precision
      self.basis = basis
    }
  }

  package enum AddressStatus: String, Sendable, Equatable, CaseIterable {
    case live, dead, unchecked
  }

  package struct Person: Sendable, Equatable {
    package let name: String
    /// Why the name is public and needed here.
    package let why: String

    package init(name: String, why: String) {
      self.name = name
      self.why = why
    }
  }

  package let id: PieceID<PressRecord>
  package let title: SourceText
  package let subtitle: SourceText?
  package let bylines: [Byline]
  package let outlet: Byline
  package let published: Publication?
  package let eventDate: PartialDate?
  package let scene: SourceText?
  /// The place of the toolkit in which it happened, where the story says so.
  package let area: Located<PieceID<Place>>?
  package let address: String?
  package let addressStatus: AddressStatus
  package let addressCheckedOn: CalendarDate?
  package let archiveAddress: String?
  package let repostedVia: SourceText?
  package let language: String?
  package let summary: SourceText
  package let group: Located<String>
  package let people: [Person]
  package let angles: [Located<String>]
  package let tactics: [Located<String>]
  package let locations: [Located<String>]
  package let rules: [Located<PieceID<Rule>>]
  package let rightsNote: SourceText?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<PressRecord>, title: SourceText, subtitle: SourceText?, bylines: [Byline],
    outlet: Byline, published: Publication?, eventDate: PartialDate?, scene: SourceText?,
    address: String?, addressStatus: AddressStatus, addressCheckedOn: CalendarDate?,
    archiveAddress: String?, repostedVia: SourceText?, language: String?, summary: SourceText,
    group: Located<String>, people: [Person], angles: [Located<String>], tactics: [Located<String>],
    locations: [Located<String>], rules: [Located<PieceID<Rule>>], rightsNote: SourceText?,
    review: Review?, position: SourcePosition, area: Located<PieceID<Place>>? = nil
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.bylines = bylines
    self.outlet = outlet
    self.published = published
    self.eventDate = eventDate
    self.scene = scene
    self.area = area
    self.address = address
    self.addressStatus = addressStatus
    self.addressCheckedOn = addressCheckedOn
    self.archiveAddress = archiveAddress
    self.repostedVia = repostedVia
    self.language = language
    self.summary = summary
    self.group = group
    self.people = people
    self.angles = angles
    self.tactics = tactics
    self.locations = locations
    self.rules = rules
    self.rightsNote = rightsNote
    self.review = review
    self.position = position
  }

  package var place: Located<PieceID<Place>>? { nil }
  package var reviewedTexts: [SourceText] { [title, summary] }
}
