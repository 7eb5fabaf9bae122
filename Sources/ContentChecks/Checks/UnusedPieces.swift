import Diagnostics
import Editions
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

  static func diagnostics(for edition: Edition, pieces: [PrintedPiece]) -> [Diagnostic] {
    var check = UnusedPieces(edition)
    check.useFields(of: edition)
    for text in pieces.lazy.flatMap(\.texts) {
      // Most toolkits use everything; then there is nothing left to look for.
      if check.unused.isEmpty { break }
      WrittenReferences.visit(text.source.bytes) { reference, _ in check.use(reference) }
    }
    return check.diagnostics(for: edition)
  }

  private init(_ edition: Edition) {
    contacts = edition.contacts.pieces
    deadlines = edition.rules.pieces.filter { $0.deadline != nil }.map(\.id)
    func add<P: Piece>(_ pieces: [P]) {
      for piece in pieces { unused.insert("\(P.kind):\(piece.id)") }
    }
    add(edition.rules.pieces)
    add(edition.phrases.pieces)
    add(edition.papers.pieces)
    add(edition.authorities.pieces)
    add(edition.contacts.pieces)
    add(edition.terms.pieces)
  }

  private mutating func use<P: Piece>(_ ids: some Sequence<Located<PieceID<P>>>) {
    for id in ids { unused.remove("\(P.kind):\(id.value)") }
  }

  /// Follows the keys that name pieces, such as `rules:`.
  private mutating func useFields(of edition: Edition) {
    for rule in edition.rules.pieces { use(rule.authorities) }
    for phrase in edition.phrases.pieces { use(phrase.rules) }
    for paper in edition.papers.pieces { use(paper.authorities) }
    for form in edition.forms.pieces { use(form.rules) }
    for term in edition.terms.pieces { use(term.related) }
    for lettered in edition.appendices {
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

  private func diagnostics(for edition: Edition) -> [Diagnostic] {
    if unused.isEmpty { return [] }
    func report<P: Piece>(_ pieces: [P], _ remedy: String) -> [Diagnostic] {
      pieces.filter { unused.contains("\(P.kind):\($0.id)") }.map { piece in
        Diagnostic(
          .warning, "unused-piece", "nothing uses \(P.kind) '\(piece.id)'", at: piece.position,
          remedy: remedy + ", or delete it", premise: .unnamed(piece.id.text))
      }
    }
    let link = "link to it from a text"
    return report(edition.rules.pieces, "print it in its section, " + link)
      + report(edition.phrases.pieces, "print it with the directive `say`")
      + report(edition.papers.pieces, link)
      + report(edition.authorities.pieces, "name it in a rule, " + link)
      + report(edition.contacts.pieces, "print it with the directive `contacts`, " + link)
      + report(edition.terms.pieces, link)
  }
}
