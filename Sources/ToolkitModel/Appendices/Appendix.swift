package import Diagnostics

/// An appendix: an introduction and, mostly, records of one kind.
package struct Appendix: ReviewablePiece {
  package static let kind = "appendix"

  package enum Records: Sendable, Equatable {
    case documents([DocumentRecord])
    case reports([ReportRecord])
    case press([PressRecord])
    /// Only the text.
    case prose
  }

  /// What it holds, in one word.
  package enum Contents: String, Choice {
    case documents, reports, press, prose
  }

  package var id = PieceID<Appendix>("")
  package var title = SourceText.blank
  package var summary = SourceText.blank
  package var contents = Contents.prose
  /// The letter that it was given; else it follows from the order.
  package var letter: String?
  package var records = Records.prose
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var body = SourceText.blank
  package var position: SourcePosition
  /// The records that were taken back, in the order of the files.
  package var withdrawn: [WithdrawnRecord] = []
}

extension Appendix {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Appendix>(
    KindFacts(kind, home: .folders("appendices/", "appendix.md"), isLeftOut: true))

  package static let fields: [Field<Appendix>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0, parsed: false),
    .text(\.summary, "summary", signed: 0, parsed: false),
    .value(\.contents, "kind"),
    .optionalString(\.letter, "letter").noted("else A, B, C in the order of `toolkit.yaml`"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
    .body(\.body, signed: 0),
    .withdrawn,
  ]
}

extension Field<Appendix> {
  /// What is said of records that were taken back, in their own files.
  fileprivate static let withdrawn = Field(
    FieldFacts("withdrawn", .body), read: { _, _ in true }, show: { _, _ in },
    texts: { appendix, name, body in
      for index in appendix.withdrawn.indices {
        appendix.withdrawn[index].reason.visit(
          name.appending("withdrawn").appending(appendix.withdrawn[index].id.text),
          TextTraits(.other), body)
      }
    })
}

/// Its records of one kind; none where it holds others.
extension Appendix {
  package var press: [PressRecord] {
    if case .press(let records) = records { records } else { [] }
  }

  package var documents: [DocumentRecord] {
    if case .documents(let records) = records { records } else { [] }
  }

  package var reports: [ReportRecord] {
    if case .reports(let records) = records { records } else { [] }
  }
}
