package import Diagnostics
package import ToolkitModel

/// The toolkit for one language and one place: chosen, numbered, every reference resolved.
///
/// Sections are numbered 1, 2, 3 through all parts; appendices are lettered. The date of the build
/// is read here, into the state of each piece's review, and nowhere later. A class that never changes, since every
/// page asks it: a copy of a value would retain some seventy objects.
package final class Guide: Sendable {
  package let settings: ToolkitSettings
  package let language: String
  package let place: Place
  package let kinds: Kinds
  /// All that is published, of every kind.
  package let pieces: Pieces
  package let parts: [GuidePart]
  /// The topics of the rules; none where all rules are one page.
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

  /// Chooses the language and place of a toolkit that must be right.
  ///
  /// - Throws: ``Problems`` naming every reference that leads nowhere, and every text that the
  ///   toolkit's own policy refuses.
  package convenience init(
    of toolkit: Toolkit, in language: String, today: CalendarDate,
    reviewedAs source: Guide? = nil
  ) throws(Problems) {
    self.init(checking: toolkit, in: language, today: today, reviewedAs: source)
    if problems.containsError { throw Problems(problems) }
  }

  /// Chooses the language and place of the toolkit and computes every review state for `today`.
  ///
  /// - Parameters:
  ///   - toolkit: the toolkit, its texts in the language.
  ///   - language: the language.
  ///   - today: the day of the build.
  ///   - source: a guide whose reviews count for this one, instead of those of its own texts.
  package init(
    checking toolkit: Toolkit, in language: String, today: CalendarDate,
    reviewedAs source: Guide? = nil
  ) {
    let settings = toolkit.settings
    let places = PieceIndex(toolkit.places)
    let assessment = Assessment(
      places: places, place: settings.place.value, today: today, policy: settings.reviewPolicy)
    let states = source?.states ?? ReviewStates(of: toolkit, by: assessment)
    let omitted = Omissions(of: toolkit, states: states)

    self.settings = settings
    self.language = language
    self.places = places
    place = places[settings.place.value] ?? Place(standingInFor: settings.place)
    self.states = states
    self.omitted = omitted
    kinds = toolkit.kinds
    let known = PieceIndex(toolkit.sections)
    parts = GuidePart.parts(of: toolkit.outline) { omitted.contains($0) ? nil : known[$0] }
    reports = PublishedReports(of: toolkit, today: today)
    var pieces = toolkit.pieces
    pieces[Part.self] = parts.map(\.part)
    pieces[Section.self] = parts.flatMap { $0.sections.map(\.section) }
    pieces[Appendix.self] = reports.appendices
    for kind in kinds.all { pieces.leaveOut(omitted, of: kind) }
    self.pieces = pieces
    sections = PieceIndex(pieces[Section.self])
    rules = PieceIndex(pieces[Rule.self])
    ruleTopics = PieceIndex(pieces[RuleTopic.self])
    moves = toolkit.moves
    phrases = PieceIndex(pieces[Phrase.self])
    papers = PieceIndex(pieces[Paper.self])
    authorities = PieceIndex(pieces[Authority.self])
    contacts = PieceIndex(pieces[Contact.self])
    standings = Dictionary(
      toolkit.contacts.map { contact in
        (contact.id, ContactStanding(of: contact, policy: settings.reviewPolicy, today: today))
      }, uniquingKeysWith: { first, _ in first })
    terms = PieceIndex(pieces[Term.self])
    encounters = PieceIndex(pieces[Encounter.self])
    flyers = PieceIndex(pieces[Flyer.self])
    forms = PieceIndex(pieces[Form.self])
    diagrams = PieceIndex(pieces[Diagram.self])
    maps = PieceIndex(pieces[ReportMap.self])
    editions = PieceIndex(pieces[Edition.self])
    appendices = LetteredAppendix.lettered(pieces[Appendix.self])
    codes = toolkit.codes

    problems =
      References(of: toolkit).diagnostics + reports.diagnostics + states.diagnostics
      + DaysAhead.diagnostics(for: toolkit.daysDone, today: today)
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
