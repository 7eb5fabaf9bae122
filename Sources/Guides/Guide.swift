package import Diagnostics
package import ToolkitModel
package import Translation

/// The toolkit in one variant: translated, judged by its day, chosen, numbered, every reference resolved.
///
/// Sections are numbered 1, 2, 3 through all parts; appendices are lettered. The date of the build
/// is read here, into the state of each piece's review, and nowhere later. A class that never changes, since every
/// page asks it: a copy of a value would retain some seventy objects.
package final class Guide: Sendable {
  package let settings: ToolkitSettings
  package let variant: Variant
  package let place: Place
  package let kinds: Kinds
  /// All that is published, of every kind.
  package let pieces: Pieces
  package let parts: [GuidePart]
  /// The topics of the rules, if they have any; else all rules are one page.
  package let ruleTopics: PieceIndex<RuleTopic>
  package let moves: [Move]
  package let sections: PieceIndex<Section>
  package let rules: PieceIndex<Rule>
  package let phrases: PieceIndex<Phrase>
  package let papers: PieceIndex<Paper>
  package let authorities: PieceIndex<Authority>
  package let contacts: PieceIndex<Contact>
  /// The standing of each contact.
  package let standings: [PieceID<Contact>: ContactStanding]
  package let terms: PieceIndex<Term>
  package let encounters: PieceIndex<Encounter>
  package let flyers: PieceIndex<Flyer>
  package let forms: PieceIndex<Form>
  package let diagrams: PieceIndex<Diagram>
  package let maps: PieceIndex<ReportMap>
  /// With the reports as they are published.
  package let appendices: [LetteredAppendix]
  package let reports: PublishedReports
  package let places: PieceIndex<Place>
  /// The named selections, each a book of its own.
  package let editions: PieceIndex<Edition>
  package let codes: CodeSets
  package let states: ReviewStates
  /// The ids that exist but are left out because nobody has signed them, by kind.
  package let omitted: Omissions
  /// What is wrong with references, reviews and days, and what is worth knowing, such as a review that is overdue.
  package let problems: [Diagnostic]

  /// Makes the guide of a variant, step by step; no other place knows the order.
  ///
  /// What a place or a group puts over the toolkit's own pieces will be the first step, before their texts are
  /// translated. The day is read in the second, for the last time.
  ///
  /// - Parameters:
  ///   - written: the toolkit as it was read.
  ///   - variant: the variant.
  ///   - translation: the texts in its language; `nil` for the toolkit's own.
  ///   - source: a guide whose reviews count for this one, instead of those of its own texts.
  package init(
    of written: Toolkit, as variant: Variant, translatedBy translation: (any Translation)? = nil,
    reviewedAs source: Guide? = nil
  ) {
    // 1. Translation.
    let toolkit = translation.map { written.translated(by: $0) } ?? written
    let settings = toolkit.settings
    self.variant = variant
    self.settings = settings
    kinds = toolkit.kinds
    codes = toolkit.codes
    moves = toolkit.moves
    let places = PieceIndex(toolkit.places)
    let chosen = variant.place.map { Located($0, at: settings.position) } ?? settings.place
    self.places = places
    place = places[chosen.value] ?? Place(standingInFor: chosen)

    // 2. Standing on the day: reviews, contacts, and the reports that are due.
    let assessment = Assessment(
      places: places, place: chosen.value, today: variant.day, policy: settings.reviewPolicy)
    let states = source?.states ?? ReviewStates(of: toolkit, by: assessment)
    self.states = states
    standings = Dictionary(
      toolkit.pieces[Contact.self].map { contact in
        let standing = ContactStanding(
          of: contact, policy: settings.reviewPolicy, today: variant.day)
        return (contact.id, standing)
      }, uniquingKeysWith: { first, _ in first })
    reports = PublishedReports(of: toolkit, today: variant.day)

    // 3. Selection and numbering.
    let omitted = Omissions(of: toolkit, states: states)
    self.omitted = omitted
    let known = PieceIndex(toolkit.sections)
    parts = GuidePart.parts(of: toolkit.pieces[Part.self]) {
      omitted.contains($0) ? nil : known[$0]
    }
    var pieces = toolkit.pieces
    pieces[Part.self] = parts.map(\.part)
    pieces[Section.self] = parts.flatMap { $0.sections.map(\.section) }
    pieces[Appendix.self] = reports.appendices
    for kind in kinds.all { pieces.leaveOut(omitted, of: kind) }
    self.pieces = pieces
    sections = PieceIndex(pieces[Section.self])
    rules = PieceIndex(pieces[Rule.self])
    ruleTopics = PieceIndex(pieces[RuleTopic.self])
    phrases = PieceIndex(pieces[Phrase.self])
    papers = PieceIndex(pieces[Paper.self])
    authorities = PieceIndex(pieces[Authority.self])
    contacts = PieceIndex(pieces[Contact.self])
    terms = PieceIndex(pieces[Term.self])
    encounters = PieceIndex(pieces[Encounter.self])
    flyers = PieceIndex(pieces[Flyer.self])
    forms = PieceIndex(pieces[Form.self])
    diagrams = PieceIndex(pieces[Diagram.self])
    maps = PieceIndex(pieces[ReportMap.self])
    editions = PieceIndex(pieces[Edition.self])
    appendices = LetteredAppendix.lettered(pieces[Appendix.self])

    // 4. References.
    problems =
      References(of: toolkit).diagnostics + reports.diagnostics + states.diagnostics
      + DaysAhead.diagnostics(for: toolkit.daysDone, today: variant.day)
  }
}

extension Guide {
  package var language: LanguageTag { variant.language }

  /// The language that officers read, where it is not the guide's own.
  package var officersLanguage: LanguageTag? {
    settings.counterpartLanguage == language ? nil : settings.counterpartLanguage
  }
}

extension Place {
  /// What stands for a place that the toolkit does not have, which is an error.
  fileprivate init(standingInFor id: Located<PieceID<Place>>) {
    self.init(at: id.position)
    self.id = id.value
    name = id.value.text
  }
}

extension Pieces {
  /// Leaves out the pieces of a kind that nobody has signed.
  ///
  /// Rules stay, since texts name them: in their places there is nothing.
  fileprivate mutating func leaveOut<K: AnyKind>(_ omitted: Omissions, of kind: K) {
    guard kind.facts.isLeftOut, K.P.self != Rule.self else { return }
    self[K.P.self] = self[K.P.self].filter { !omitted.contains($0.id) }
  }
}

/// All that is wrong, thrown once.
package struct Problems: Error, Equatable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
