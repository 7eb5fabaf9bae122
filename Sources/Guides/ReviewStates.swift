import Diagnostics
package import ToolkitModel

/// The state of the review of every piece, by its id.
package struct ReviewStates: Sendable, Equatable {
  private let sections: [PieceID<Section>: ReviewState]
  private let rules: [PieceID<Rule>: ReviewState]
  private let phrases: [PieceID<Phrase>: ReviewState]
  private let papers: [PieceID<Paper>: ReviewState]
  private let encounters: [PieceID<Encounter>: ReviewState]
  private let flyers: [PieceID<Flyer>: ReviewState]
  private let forms: [PieceID<Form>: ReviewState]
  private let diagrams: [PieceID<Diagram>: ReviewState]
  private let appendices: [PieceID<Appendix>: ReviewState]

  init(of toolkit: Toolkit, by assessment: Assessment) {
    func states<P: ReviewablePiece>(_ pieces: [P]) -> [PieceID<P>: ReviewState] {
      Dictionary(
        pieces.map { ($0.id, assessment.state(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }
    sections = states(toolkit.sections)
    rules = states(toolkit.rules)
    phrases = states(toolkit.phrases)
    papers = states(toolkit.papers)
    encounters = states(toolkit.encounters)
    flyers = states(toolkit.flyers)
    forms = states(toolkit.forms)
    diagrams = states(toolkit.diagrams)
    appendices = states(toolkit.appendices)
  }

  package subscript(id: PieceID<Section>) -> ReviewState { sections[id] ?? .never }
  package subscript(id: PieceID<Rule>) -> ReviewState { rules[id] ?? .never }
  package subscript(id: PieceID<Phrase>) -> ReviewState { phrases[id] ?? .never }
  package subscript(id: PieceID<Paper>) -> ReviewState { papers[id] ?? .never }
  package subscript(id: PieceID<Encounter>) -> ReviewState { encounters[id] ?? .never }
  package subscript(id: PieceID<Flyer>) -> ReviewState { flyers[id] ?? .never }
  package subscript(id: PieceID<Form>) -> ReviewState { forms[id] ?? .never }
  package subscript(id: PieceID<Diagram>) -> ReviewState { diagrams[id] ?? .never }
  package subscript(id: PieceID<Appendix>) -> ReviewState { appendices[id] ?? .never }

  /// The kinds of piece that can be signed, in the order of the toolkit, and how many there are in
  /// each state.
  package var countsByKind: [(kind: String, counts: [ReviewState: Int])] {
    [
      (Section.kind, Self.counts(sections)), (Rule.kind, Self.counts(rules)),
      (Phrase.kind, Self.counts(phrases)), (Paper.kind, Self.counts(papers)),
      (Encounter.kind, Self.counts(encounters)), (Flyer.kind, Self.counts(flyers)),
      (Form.kind, Self.counts(forms)), (Diagram.kind, Self.counts(diagrams)),
      (Appendix.kind, Self.counts(appendices)),
    ]
  }

  private static func counts<ID>(_ states: [ID: ReviewState]) -> [ReviewState: Int] {
    states.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many texts there are in each state, over all kinds.
  package var counts: [ReviewState: Int] {
    countsByKind.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
  }

  /// What the states mean for a build under the toolkit's policy, in the order of the toolkit.
  func diagnostics(for toolkit: Toolkit) -> [Diagnostic] {
    let settings = toolkit.settings
    var diagnostics: [Diagnostic] = []
    func report<P: ReviewablePiece>(_ pieces: [P], _ state: (PieceID<P>) -> ReviewState) {
      for piece in pieces {
        if let found = Diagnostic(
          reviewOf: piece, state: state(piece.id), policy: settings.reviewPolicy,
          isRelease: settings.isRelease)
        {
          diagnostics.append(found)
        }
      }
    }
    report(toolkit.sections) { self[$0] }
    report(toolkit.rules) { self[$0] }
    report(toolkit.phrases) { self[$0] }
    report(toolkit.papers) { self[$0] }
    report(toolkit.encounters) { self[$0] }
    report(toolkit.flyers) { self[$0] }
    report(toolkit.forms) { self[$0] }
    report(toolkit.diagrams) { self[$0] }
    report(toolkit.appendices) { self[$0] }
    return diagnostics
  }
}

extension Diagnostic {
  /// What the state of one review means; `nil` when it needs no word.
  ///
  /// That nobody has signed a text is told once, by the summary of a build, unless the toolkit
  /// refuses such texts: a young toolkit would drown in it.
  fileprivate init?(
    reviewOf piece: some ReviewablePiece, state: ReviewState, policy: ReviewPolicy, isRelease: Bool
  ) {
    let name = "\(type(of: piece).kind) '\(piece.id)'"
    let place = piece.review?.position ?? piece.position
    switch state {
    case .never:
      guard policy.unreviewed == .refuse else { return nil }
      self.init(
        .error, "unreviewed", "\(name) has no review, and this toolkit rejects such texts",
        at: place, remedy: "have it reviewed, or set `review: {unreviewed: mark}` in toolkit.yaml",
        premise: .leftOut(piece.position))
    case .changed:
      guard let review = piece.review else { return nil }
      self.init(
        policy.unreviewed == .refuse ? .error : .warning, "changed-since-review",
        "\(name) has changed since it was signed on \(review.on.iso8601)", at: place,
        remedy: "have it reviewed again")
    case .outsidePlace:
      self.init(
        .warning, "review-outside-place", "\(name) was signed for another place", at: place,
        remedy: "have it reviewed for the place whose law it states",
        premise: piece.place == nil ? .setting("place") : nil)
    case .overdue:
      guard let review = piece.review else { return nil }
      self.init(
        isRelease ? .error : .warning, "review-overdue",
        "the review of \(name) was due on \(review.next.iso8601)", at: place,
        remedy: "have it reviewed again; until then its pages show a banner")
    case .dueSoon:
      guard let review = piece.review else { return nil }
      self.init(
        .note, "review-due-soon", "the review of \(name) is due on \(review.next.iso8601)",
        at: place, remedy: "have it reviewed again by then")
    case .current: return nil
    }
  }
}
