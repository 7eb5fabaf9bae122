import CommonMark
import Guides
import Templating
import ToolkitModel

/// The entries of terms, papers, authorities and contacts in their lists.
extension PageComposition {
  func entry(_ term: Term) -> MarkdownTree {
    fill(
      Templates.term([
        "id": .id(term.id), "plain": .text(term.plain), "official": TemplateValue(term.official),
        "short": TemplateValue(term.short), "has_related": .flag(!term.related.isEmpty),
        "related": .references(term.related.map(\.value)),
      ]) {
        switch $0 {
        case .meaning: trees[term.meaning]
        }
      })
  }

  func entry(_ paper: Paper) -> MarkdownTree {
    fill(
      Templates.paper([
        "id": .id(paper.id), "number": TemplateValue(paper.number), "name": .text(paper.name),
        "plain": TemplateValue(paper.plain), "has_limits": .flag(paper.doesNotAllow != nil),
        "has_authorities": .flag(!paper.authorities.isEmpty),
        "authorities": .references(paper.authorities.map(\.value)),
      ]) {
        switch $0 {
        case .signedBy: trees[paper.signedBy]
        case .allows: trees[paper.allows]
        case .doesNotAllow: paper.doesNotAllow.map { trees[$0] }
        }
      })
  }

  func entry(_ authority: Authority) -> MarkdownTree {
    let rules = composer.rulesByAuthority[authority.id] ?? []
    let kind =
      authority.authorityKind == .practice ? "practice_kind" : authority.authorityKind.rawValue
    return fill(
      Templates.authority([
        "id": .id(authority.id), "short": .text(authority.short), "full": .text(authority.full),
        "address": .address(authority.address),
        "kind": .text(words[kind]),
        "date": TemplateValue(authority.date.map { words.text($0) }),
        "not_in_force": .flag(authority.inForce == .no),
        "reversed": .flag(authority.inForce == .reversed),
        "force_unknown": .flag(authority.inForce == .unknown),
        "to_confirm": .flag(authority.check == nil), "note": .flag(authority.note != nil),
        "has_rules": .flag(!rules.isEmpty), "rules": .references(rules),
      ]) {
        switch $0 {
        case .note: authority.note.map { trees[$0] }
        }
      })
  }

  func entry(_ contact: Contact) -> MarkdownTree {
    let area = contact.area.flatMap { guide.places[$0.value] }
    return fill(
      Templates.contact([
        "id": .id(contact.id), "name": .text(contact.name),
        "number": .flag(contact.printableNumber != nil),
        "address": .address(contact.printableAddress),
        "hours": TemplateValue(contact.hours),
        "languages": contact.languages.isEmpty
          ? .absent : .text(contact.languages.joined(separator: ", ")),
        "area": TemplateValue(area?.name), "note": .flag(contact.note != nil),
      ]) {
        switch $0 {
        case .note: contact.note.map { trees[$0] }
        }
      })
  }
}
