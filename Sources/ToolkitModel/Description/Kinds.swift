/// The kinds of piece that a toolkit may have, in the order in which they are listed.
package struct Kinds: Sendable {
  package let all: [any AnyKind]

  package init(_ all: [any AnyKind]) {
    self.all = all
  }

  /// The same with one more, or with another description of one of them.
  package func adding(_ kind: any AnyKind) -> Kinds {
    let name = kind.facts.name
    guard all.contains(where: { $0.facts.name == name }) else { return Kinds(all + [kind]) }
    return Kinds(all.map { $0.facts.name == name ? kind : $0 })
  }

  /// The description of a kind; the type's own fields if it is none of these.
  package subscript<P: Piece>(type: P.Type) -> Kind<P> {
    all.lazy.compactMap { $0 as? Kind<P> }.first
      ?? Kind(KindFacts(P.kind, home: .settings(P.kind)))
  }

  package subscript(name: String) -> (any AnyKind)? { all.first { $0.facts.name == name } }

  /// What the program knows of itself.
  package static let standard = Kinds([
    Section.described, Rule.described, Phrase.described, Paper.described, Authority.described,
    Term.described, Contact.described, Encounter.described, Flyer.described, Form.described,
    Diagram.described, ReportMap.described, Appendix.described, PressRecord.described,
    DocumentRecord.described, ReportRecord.described, Edition.described, Part.described,
    RuleTopic.described, Place.described,
  ])
}
