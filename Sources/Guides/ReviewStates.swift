import Diagnostics
package import ToolkitModel

/// The state of the review of every piece that has pages or places of its own, by kind and id.
package struct ReviewStates: Sendable, Equatable {
  private let states: [PieceKey: ReviewState]
  /// The kinds of piece that can be signed, in their order, and how many there are in each state.
  package let countsByKind: [(kind: String, counts: [ReviewState: Int])]
  /// What the states mean for a build under the toolkit's policy.
  let diagnostics: [Diagnostic]

  init(of toolkit: Toolkit, by assessment: Assessment) {
    var states: [PieceKey: ReviewState] = [:]
    var countsByKind: [(kind: String, counts: [ReviewState: Int])] = []
    var diagnostics: [Diagnostic] = []
    func add<K: AnyKind>(_ kind: K) {
      guard K.P.self is any ReviewablePiece.Type, kind.facts.home != .records else { return }
      var counts: [ReviewState: Int] = [:]
      for piece in kind.described.pieces(in: toolkit.pieces) {
        let state = assessment.state(of: piece, by: kind.described)
        let isNew = states.updateValue(state, forKey: PieceKey(piece.id)) == nil
        if isNew { counts[state, default: 0] += 1 }
        if let piece = piece as? any ReviewablePiece,
          let found = Diagnostic(
            reviewOf: piece, state: state, policy: toolkit.settings.reviewPolicy,
            isRelease: toolkit.settings.isRelease)
        {
          diagnostics.append(found)
        }
      }
      countsByKind.append((kind.facts.name, counts))
    }
    for kind in toolkit.kinds.all { add(kind) }
    self.states = states
    self.countsByKind = countsByKind
    self.diagnostics = diagnostics
  }

  package subscript<P: ReviewablePiece>(id: PieceID<P>) -> ReviewState {
    self[PieceKey(id)]
  }

  package subscript(key: PieceKey) -> ReviewState { states[key] ?? .never }

  /// How many texts there are in each state, over all kinds.
  package var counts: [ReviewState: Int] {
    countsByKind.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
  }

  package static func == (left: ReviewStates, right: ReviewStates) -> Bool {
    left.states == right.states
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
