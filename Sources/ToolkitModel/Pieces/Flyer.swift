package import Diagnostics

/// Something to print and hand out: a card, a sheet, a poster.
package struct Flyer: ReviewablePiece {
  package static let kind = "flyer"

  package enum Format: String, Choice {
    case card, quarter, half, flyer, trifold, booklet, poster
    case doorSign = "door-sign"
  }

  package var id = PieceID<Flyer>("")
  package var title = SourceText.blank
  package var summary = SourceText.blank
  /// Words that people search for.
  package var keywords: [String] = []
  package var format = Format.flyer
  /// In the order in which they are printed; never empty.
  package var faces: [Face] = []
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var body = SourceText.blank
  package var position: SourcePosition
}

extension Flyer {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Flyer>(
    KindFacts(
      kind, plural: "flyers", home: .files("flyers/", ".md"),
      columns: ["id", "kind", "title", "review"], isData: true, isLeftOut: true))

  package static let fields: [Field<Flyer>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0, parsed: false),
    .text(\.summary, "summary", signed: 0, parsed: false),
    .keywords(\.keywords),
    .value(\.format, "kind"),
    .parts(\.faces, "faces", isRequired: true).noted("one or more, in order"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
    .body(\.body, signed: 0),
  ]

  /// One side of the sheet.
  package struct Face: Described, Equatable {
    package static let kind = "face"

    package enum Reader: String, Choice {
      case reader, officer
    }

    /// Which hotlines it prints by itself.
    package enum Hotline: String, Choice {
      case all, none
    }

    package var id: Located<PieceID<Face>> = .blankID()
    package var reader = Reader.reader
    /// The most words that it may carry.
    package var words = Int.max
    package var hotline = Hotline.all
    /// The icon in its band, a name in `Templates/icons/`.
    package var icon: Located<String>?
  }
}

extension Flyer.Face {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    Field(
      \.id, FieldFacts("id", .ownID, isRequired: true), isEssential: true,
      read: { $0.requiredReference("id", to: Self.self) }, show: { .init($0) }),
    .value(\.reader, "for"),
    .value(\.words, "words").noted("the most that it may have"),
    .value(ifSet: \.hotline, "hotline").noted(
      "none, if it is not to end with the line of hotlines"
    )
    .unlisted(),
    .optionalCode(\.icon, "icon", in: nil).noted("a file of Templates/icons/, for its band")
      .unlisted(),
  ]
}
