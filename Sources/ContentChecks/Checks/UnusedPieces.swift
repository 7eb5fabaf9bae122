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
  /// What is not used so far.
  private var unused: Set<PieceKey> = []
  private let contacts: [Contact]
  /// The rules that the table of deadlines prints.
  private let deadlines: [PieceID<Rule>]

  static func diagnostics(for guide: Guide, pieces: [PrintedPiece]) -> [Diagnostic] {
    var check = UnusedPieces(guide)
    check.useHotlines(of: guide)
    for kind in guide.kinds.all { check.useFields(of: kind, in: guide) }
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
    for kind in guide.kinds.all where kind.facts.use != nil { add(kind, of: guide) }
  }

  private mutating func add<K: AnyKind>(_ kind: K, of guide: Guide) {
    unused.formUnion(kind.described.pieces(in: guide.pieces).map { PieceKey($0.id) })
  }

  /// The hotlines of a place are printed on its pages and faces without being named.
  private mutating func useHotlines(of guide: Guide) {
    let places =
      [guide.place] + guide.encounters.pieces.map { guide.place(of: $0) }
      + guide.flyers.pieces.map { guide.place(of: $0) }
    for contact in contacts where contact.contactKind == .hotline {
      if places.contains(where: { guide.serves(contact, $0) }) {
        use(Contact.kind, contact.id.text)
      }
    }
  }

  /// Follows the keys that name pieces, such as `rules:`.
  private mutating func useFields<K: AnyKind>(of kind: K, in guide: Guide) {
    for piece in kind.described.pieces(in: guide.pieces) {
      for case let key? in kind.described.references(of: piece).map(\.piece) { unused.remove(key) }
    }
  }

  private mutating func use(_ reference: WrittenReferences.Reference) {
    switch reference {
    case .link(let scheme, let id):
      use(scheme == "cite" ? Authority.kind : scheme, id)
    case .directive("rule", let ids, _), .directive("points", let ids, _),
      .directive("deadline", let ids, _):
      for id in ids { use(Rule.kind, id) }
    case .directive("deadlines", _, _):
      for id in deadlines { use(Rule.kind, id.text) }
    case .directive("say", let ids, _), .directive("show", let ids, _):
      for id in ids { use(Phrase.kind, id) }
    case .directive("contacts", _, let options):
      for contact in contacts
      where options["kind"].map({ $0 == contact.contactKind.rawValue }) ?? true
        && options["area"].map({ $0 == contact.area?.value.text }) ?? true
      {
        use(Contact.kind, contact.id.text)
      }
    case .directive(let name, let ids, _): for id in ids { use(name, id) }
    }
  }

  private mutating func use(_ kind: String, _ id: String) {
    unused.remove(PieceKey(kind: kind, id: id))
  }

  private func diagnostics(for guide: Guide) -> [Diagnostic] {
    unused.isEmpty ? [] : guide.kinds.all.flatMap { diagnostics(for: $0, in: guide) }
  }

  private func diagnostics<K: AnyKind>(for kind: K, in guide: Guide) -> [Diagnostic] {
    guard let use = kind.facts.use else { return [] }
    return kind.described.pieces(in: guide.pieces).filter { unused.contains(PieceKey($0.id)) }
      .map { piece in
        Diagnostic(
          .warning, "unused-piece", "nothing uses \(K.P.kind) '\(piece.id)'", at: piece.position,
          remedy: use + ", or delete it", premise: .unnamed(piece.id.text))
      }
  }
}
