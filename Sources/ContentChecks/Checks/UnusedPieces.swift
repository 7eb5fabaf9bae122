import Diagnostics
import Guides
import ToolkitModel

/// Finds rules, phrases, papers, authorities, contacts and terms that nothing prints or names.
///
/// That a piece stands in its own list on the site is no use: nobody looks there for it.
///
/// - Good: a rule that a section prints with a directive, or a text links to.
/// - Bad: a phrase that no text says.
struct UnusedPieces {
  /// What is not used so far, as `kind:id`.
  private var unused: Set<String> = []
  private let contacts: [Contact]
  /// The rules that the table of deadlines prints.
  private let deadlines: [PieceID<Rule>]

  static func diagnostics(for guide: Guide, pieces: [PrintedPiece]) -> [Diagnostic] {
    var check = UnusedPieces(guide)
    check.useFields(of: guide)
    for text in pieces.lazy.flatMap(\.texts) {
      // Most toolkits use everything; then there is nothing left to look for.
      if check.unused.isEmpty { break }
      WrittenReferences.visit(text.source.bytes) { reference, _ in check.use(reference) }
    }
    return check.diagnostics(for: guide)
  }

  private init(_ guide: Guide) {
    contacts = guide.contacts.pieces
    deadlines = guide.rules.pieces.filter { $0.deadline != nil }.map(\.id)
    func add<P: Piece>(_ pieces: [P]) {
      for piece in pieces { unused.insert("\(P.kind):\(piece.id)") }
    }
    add(guide.rules.pieces)
    add(guide.phrases.pieces)
    add(guide.papers.pieces)
    add(guide.authorities.pieces)
    add(guide.contacts.pieces)
    add(guide.terms.pieces)
  }

  private mutating func use<P: Piece>(_ ids: some Sequence<Located<PieceID<P>>>) {
    for id in ids { unused.remove("\(P.kind):\(id.value)") }
  }

  /// Follows the keys that name pieces, such as `rules:`.
  private mutating func useFields(of guide: Guide) {
    for rule in guide.rules.pieces { use(rule.authorities) }
    for phrase in guide.phrases.pieces { use(phrase.rules) }
    for paper in guide.papers.pieces { use(paper.authorities) }
    for form in guide.forms.pieces { use(form.rules) }
    for term in guide.terms.pieces { use(term.related) }
    for lettered in guide.appendices {
      switch lettered.appendix.records {
      case .press(let records): for record in records { use(record.rules) }
      case .documents(let records): for record in records { use(record.rules) }
      case .reports(let records):
        for record in records {
          use(record.rules)
          use(record.opinion?.cites ?? [])
          if let details = record.details {
            use(details.rights.asserted)
            use(details.papers.kinds)
          }
        }
      case .prose: break
      }
    }
  }

  private mutating func use(_ reference: WrittenReferences.Reference) {
    switch reference {
    case .link(let scheme, let id):
      unused.remove("\(scheme == "cite" ? Authority.kind : scheme):\(id)")
    case .directive("rule", let ids, _), .directive("points", let ids, _),
      .directive("deadline", let ids, _):
      for id in ids { unused.remove("\(Rule.kind):\(id)") }
    case .directive("deadlines", _, _):
      for id in deadlines { unused.remove("\(Rule.kind):\(id)") }
    case .directive("say", let ids, _), .directive("show", let ids, _):
      for id in ids { unused.remove("\(Phrase.kind):\(id)") }
    case .directive("contacts", _, let options):
      for contact in contacts
      where options["kind"].map({ $0 == contact.contactKind.rawValue }) ?? true
        && options["area"].map({ $0 == contact.area?.value.text }) ?? true
      {
        unused.remove("\(Contact.kind):\(contact.id)")
      }
    case .directive: break
    }
  }

  private func diagnostics(for guide: Guide) -> [Diagnostic] {
    if unused.isEmpty { return [] }
    func report<P: Piece>(_ pieces: [P], _ remedy: String) -> [Diagnostic] {
      pieces.filter { unused.contains("\(P.kind):\($0.id)") }.map { piece in
        Diagnostic(
          .warning, "unused-piece", "nothing uses \(P.kind) '\(piece.id)'", at: piece.position,
          remedy: remedy + ", or delete it", premise: .unnamed(piece.id.text))
      }
    }
    let link = "link to it from a text"
    return report(guide.rules.pieces, "print it in its section, " + link)
      + report(guide.phrases.pieces, "print it with the directive `say`")
      + report(guide.papers.pieces, link)
      + report(guide.authorities.pieces, "cite it in a rule, " + link)
      + report(guide.contacts.pieces, "print it with the directive `contacts`, " + link)
      + report(guide.terms.pieces, link)
  }
}
