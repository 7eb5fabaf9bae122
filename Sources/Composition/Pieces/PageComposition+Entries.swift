import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension TemplateValue {
  /// An id, which may stand in a template as it is.
  static func id(_ id: PieceID<some Any>) -> TemplateValue { .ready(Array(id.text.utf8)) }

  /// A web address with the text that it is shown as.
  static func address(_ address: String?) -> TemplateValue {
    guard let address else { return .absent }
    return .object(["url": .ready(linkTarget(address)), "text": .text(address)])
  }

  /// An address as a link's target can hold it: with no parenthesis or escape of Markdown's own.
  static func linkTarget(_ address: String) -> [UInt8] {
    address.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "("): Array("%28".utf8)
      case UInt8(ascii: ")"): Array("%29".utf8)
      case UInt8(ascii: "\\"): Array("%5C".utf8)
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      default: [byte]
      }
    }
  }

  /// References for a list that is separated by a mark between its items.
  static func references(_ ids: [PieceID<some Any>]) -> TemplateValue {
    .list(
      ids.enumerated().map { index, id in
        ["id": .id(id), "last": .flag(index == ids.count - 1)]
      })
  }
}

extension PageComposition {
  /// A rule with its three parts; the first on a page carries the rule's anchor.
  mutating func rule(_ rule: Rule) -> MarkdownTree {
    if guide.omitted.contains(rule.id) { return .empty }
    review.add(rule, state: guide.states[rule.id])
    if rule.hold != nil { review.hold() }
    let isFirst = printedRules.insert(rule.id).inserted
    // Only the list of rules says where each is seen at work; elsewhere it would bury the rule.
    let named = page.id.listsRules ? composer.records.recordsByRule[rule.id] ?? [] : []
    let records = named.filter { !composer.records.invented.contains($0) }
    let examples = named.filter { composer.records.invented.contains($0) }
    // Readers need what holds; what is still to be confirmed is for those who review.
    let confirm = page.id.listsRules ? rule.confirm : nil
    return fill(
      "rule",
      [
        "anchor": isFirst ? .ready(Array("rule-\(rule.id)".utf8)) : .absent,
        "heading": .flag(page.id.listsRules), "title": .text(rule.title.plainText),
        "held": .flag(rule.hold != nil),
        "contested": .flag(rule.standing == .contested),
        "superseded": .flag(rule.standing == .superseded),
        "fast": .flag(rule.volatility == .fast),
        "flagged": .flag(rule.standing != .settled || rule.volatility == .fast),
        "confirm": .flag(confirm != nil),
        "deadline": rule.deadline.map { .object(Self.told($0)) } ?? .absent,
        "authorities": citations(rule.authorities.map(\.value), isFull: page.id.listsRules),
        "place": .text(placeName(of: rule)),
        "has_records": .flag(!records.isEmpty), "records": Self.links(records),
        "has_examples": .flag(!examples.isEmpty), "examples": Self.links(examples),
        "review": .text(reviewText(of: rule, state: guide.states[rule.id])),
      ],
      fields: [
        ("law", trees[rule.law]), ("practice", trees[rule.practice]),
        ("action", trees[rule.action]),
        ("confirm", confirm.map { trees[$0] } ?? .empty),
        ("messages", messages(of: rule)),
      ])
  }

  /// Authorities to cite.
  ///
  /// - Parameters:
  ///   - ids: which.
  ///   - isFull: whether readers look for the texts here, so that each has its full citation, if that leads to its
  ///     text; paper has addresses in its index alone.
  /// - Returns: a list.
  func citations(_ ids: [PieceID<Authority>], isFull: Bool) -> TemplateValue {
    .list(
      ids.enumerated().map { index, id in
        let source = isFull && medium == .site ? guide.authorities[id]?.source : nil
        return [
          "id": .id(id), "last": .flag(index == ids.count - 1),
          "source": source.map {
            .object([
              "url": .ready(TemplateValue.linkTarget($0.address)), "text": .text($0.words),
              "comma": .flag($0.hasComma),
            ])
          } ?? .absent,
        ]
      })
  }

  /// "Last reviewed on … by …", or that nobody has.
  func reviewText(of piece: some ReviewablePiece, state: ReviewState) -> String {
    guard let review = piece.review, state.isReviewed else { return words["never_reviewed"] + "." }
    return "\(words["reviewed_on"]): \(words.text(review.on)), \(review.by)."
  }

  func isolatedFields(_ fields: [(String, SourceText?)]) -> [(String, MarkdownTree)] {
    fields.compactMap { name, text in text.map { (name, trees[$0]) } }
  }

  mutating func entry(_ term: Term) -> MarkdownTree {
    fill(
      "term",
      [
        "id": .id(term.id), "plain": .text(term.plain), "official": TemplateValue(term.official),
        "short": TemplateValue(term.short), "has_related": .flag(!term.related.isEmpty),
        "related": .references(term.related.map(\.value)),
      ], fields: [("meaning", trees[term.meaning])])
  }

  mutating func entry(_ paper: Paper) -> MarkdownTree {
    review.add(paper, state: guide.states[paper.id])
    return fill(
      "paper",
      [
        "id": .id(paper.id), "number": TemplateValue(paper.number), "name": .text(paper.name),
        "plain": TemplateValue(paper.plain), "has_limits": .flag(paper.doesNotAllow != nil),
        "has_authorities": .flag(!paper.authorities.isEmpty),
        "authorities": .references(paper.authorities.map(\.value)),
      ],
      fields: isolatedFields([
        ("signed_by", paper.signedBy), ("allows", paper.allows),
        ("does_not_allow", paper.doesNotAllow),
      ]))
  }

  mutating func entry(_ authority: Authority) -> MarkdownTree {
    let rules = composer.rulesByAuthority[authority.id] ?? []
    let kind =
      authority.authorityKind == .practice ? "practice_kind" : authority.authorityKind.rawValue
    return fill(
      "authority",
      [
        "id": .id(authority.id), "short": .text(authority.short), "full": .text(authority.full),
        "address": .address(authority.address),
        "kind": .text(words[kind]),
        "date": TemplateValue(authority.date.map { words.text($0) }),
        "not_in_force": .flag(authority.inForce == .no),
        "reversed": .flag(authority.inForce == .reversed),
        "force_unknown": .flag(authority.inForce == .unknown),
        "to_confirm": .flag(authority.check == nil), "note": .flag(authority.note != nil),
        "has_rules": .flag(!rules.isEmpty), "rules": .references(rules),
      ], fields: isolatedFields([("note", authority.note)]))
  }

  mutating func entry(_ contact: Contact) -> MarkdownTree {
    let area = contact.area.flatMap { guide.places[$0.value] }
    if contact.printableNumber == nil { unlinkedContacts.insert(contact.id) }
    return fill(
      "contact",
      [
        "id": .id(contact.id), "name": .text(contact.name),
        "number": .flag(contact.printableNumber != nil),
        "address": .address(contact.printableAddress),
        "hours": TemplateValue(contact.hours),
        "languages": contact.languages.isEmpty
          ? .absent : .text(contact.languages.joined(separator: ", ")),
        "area": TemplateValue(area?.name), "note": .flag(contact.note != nil),
      ], fields: isolatedFields([("note", contact.note)]))
  }
}
