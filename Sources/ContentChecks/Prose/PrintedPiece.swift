import Diagnostics
import Guides
import ToolkitModel

/// A piece of the guide with every text of it that is printed.
struct PrintedPiece {
  /// What a text is for.
  enum Role {
    case title, body, law, practice, action, card, phrase
    /// The words of a document, which the checks of our own words pass over.
    case quote
    /// Words that are shown as written, not as Markdown.
    case label
    case other
  }

  struct Text {
    let role: Role
    let source: SourceText
  }

  /// The kind in one plain word (`section`).
  let kind: String
  /// Empty for the toolkit as a whole.
  let id: String
  let position: SourcePosition
  /// For whom a section is; empty for everything else.
  let audience: [String]
  /// The place that it names as its own, if it does.
  let place: PieceID<Place>?
  let texts: [Text]

  init(
    kind: String, id: String, at position: SourcePosition, audience: [String] = [],
    place: PieceID<Place>? = nil, _ texts: [(Role, SourceText?)]
  ) {
    self.kind = kind
    self.id = id
    self.position = position
    self.audience = audience
    self.place = place
    self.texts = texts.compactMap { role, source in source.map { Text(role: role, source: $0) } }
  }

  init<P: Piece>(_ piece: P, audience: [String] = [], _ texts: [(Role, SourceText?)]) {
    self.init(
      kind: P.kind, id: piece.id.text, at: piece.position, audience: audience,
      place: (piece as? any ReviewablePiece)?.place?.value, texts)
  }

  /// What it is, for messages (`section 'at-the-door'`).
  var name: String { id.isEmpty ? kind : "\(kind) '\(id)'" }

  /// The first text with a role.
  func text(_ role: Role) -> SourceText? { texts.first { $0.role == role }?.source }
}

extension PrintedPiece {
  init(_ section: Section) {
    self.init(
      section, audience: section.audience,
      [(.title, section.title), (.other, section.summary), (.body, section.body)])
  }

  init(_ rule: Rule) {
    self.init(
      rule,
      [
        (.title, rule.title), (.law, rule.law), (.practice, rule.practice),
        (.action, rule.action), (.card, rule.card), (.other, rule.confirm), (.other, rule.hold),
      ] + (rule.deadline?.texts ?? []).map { (.other, $0) })
  }

  init(_ flyer: Flyer) {
    self.init(flyer, [(.title, flyer.title), (.other, flyer.summary), (.body, flyer.body)])
  }

  init(_ encounter: Encounter) {
    self.init(
      encounter,
      [(.title, encounter.title), (.other, encounter.summary), (.body, encounter.body)])
  }

  init(_ form: Form) {
    let parts: [(Role, SourceText?)] = form.parts.flatMap { part in
      [(.other, part.title), (.other, part.note)] + part.fields.map { (.other, $0.label) }
    }
    self.init(form, [(.title, form.title), (.other, form.summary)] + parts)
  }

  init(_ phrase: Phrase) {
    self.init(
      phrase,
      [(.phrase, phrase.text), (.other, phrase.counterpart), (.other, phrase.situation)])
  }
}

extension Guide {
  /// Everything with printed words, in the order of the guide.
  var printedPieces: [PrintedPiece] {
    var pieces = [
      PrintedPiece(
        kind: "toolkit", id: "", at: settings.position,
        [
          (.title, settings.title), (.other, settings.shortTitle),
          (.other, settings.description), (.other, settings.disclaimer),
        ])
    ]
    for part in parts.map(\.part) {
      pieces.append(PrintedPiece(part, [(.title, part.title), (.other, part.summary)]))
    }
    pieces += sections.pieces.map { PrintedPiece($0) }
    pieces += encounters.pieces.map { PrintedPiece($0) }
    pieces += flyers.pieces.map { PrintedPiece($0) }
    pieces += forms.pieces.map { PrintedPiece($0) }
    pieces += diagrams.pieces.map { diagram in
      PrintedPiece(
        diagram,
        [(.title, diagram.title), (.other, diagram.description)]
          + diagram.labels.map { (.label, $0.text) })
    }
    pieces += maps.pieces.map { PrintedPiece($0, [(.title, $0.title), (.other, $0.credit)]) }
    pieces += ruleTopics.pieces.map {
      PrintedPiece($0, [(.title, $0.title), (.other, $0.summary)])
    }
    pieces += editions.pieces.map {
      PrintedPiece($0, [(.title, $0.title), (.other, $0.summary), (.other, $0.instructions)])
    }
    pieces += rules.pieces.map { PrintedPiece($0) }
    pieces += phrases.pieces.map { PrintedPiece($0) }
    pieces += papers.pieces.map {
      PrintedPiece(
        $0, [(.other, $0.signedBy), (.other, $0.allows), (.other, $0.doesNotAllow)])
    }
    pieces += terms.pieces.map { PrintedPiece($0, [(.other, $0.meaning)]) }
    pieces += authorities.pieces.map { PrintedPiece($0, [(.other, $0.note)]) }
    pieces += contacts.pieces.map { PrintedPiece($0, [(.other, $0.note)]) }
    for lettered in appendices { pieces += lettered.appendix.printedPieces }
    return pieces
  }
}

extension Appendix {
  fileprivate var printedPieces: [PrintedPiece] {
    let own = PrintedPiece(
      self,
      [(.title, title), (.other, summary), (.body, body)] + withdrawn.map { (.other, $0.reason) })
    switch records {
    case .press(let records):
      return [own]
        + records.map {
          PrintedPiece(
            $0,
            [
              (.title, $0.title), (.other, $0.subtitle), (.other, $0.scene),
              (.other, $0.repostedVia), (.other, $0.summary), (.other, $0.rightsNote),
            ])
        }
    case .documents(let records):
      return [own]
        + records.map { record in
          PrintedPiece(
            record,
            [
              (.title, record.title), (.other, record.alternativeTitle),
              (.other, record.summary), (.other, record.confirm),
              (.other, record.redaction.privilegeNotes),
              (.other, record.redaction.challengeOutcome),
            ] + (record.keyPoints + record.redaction.gaps).map { (.other, $0.text) }
              + record.quotes.map { (.quote, $0.text) })
        }
    case .reports(let records):
      return [own]
        + records.map {
          PrintedPiece(
            $0,
            [
              (.title, $0.title), (.other, $0.summary), (.other, $0.lesson),
              (.other, $0.details?.ruse), (.other, $0.details?.entry.words),
              (.other, $0.opinion?.court),
            ])
        }
    case .prose: return [own]
    }
  }
}
