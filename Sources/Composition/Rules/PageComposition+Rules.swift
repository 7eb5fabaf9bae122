import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// A rule with its three parts; the first on a page carries the rule's anchor.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - level: the level of its heading, if it has one.
  ///   - isFolded: whether what the rule rests on opens at a tap.
  /// - Returns: the rule; nothing where it is left out.
  mutating func rule(_ rule: Rule, level: Int? = nil, isFolded: Bool = false) -> MarkdownTree {
    if guide.omitted.contains(rule.id) { return .empty }
    add(printed: rule)
    let isFirst = printedRules.insert(rule.id).inserted
    rules.append(rule.id)
    // Only the list of rules says where each is seen at work; elsewhere it would bury the rule.
    let named = page.id.listsRules ? composer.records.recordsByRule[rule.id] ?? [] : []
    let records = named.filter { !composer.records.invented.contains($0) }
    let examples = named.filter { composer.records.invented.contains($0) }
    // Readers need what holds; what is still to be confirmed is for those who review.
    let confirm = page.id.listsRules ? rule.confirm : nil
    return fill(
      Templates.rule([
        "anchor": isFirst ? .ready(Array("rule-\(rule.id)".utf8)) : .absent,
        "heading": level.map { .ready(Array(repeating: UInt8(ascii: "#"), count: $0)) } ?? .absent,
        "folded": .flag(isFolded), "title": .text(rule.title.plainText),
        "held": .flag(rule.hold != nil),
        "contested": .flag(rule.standing == .contested),
        "superseded": .flag(rule.standing == .superseded),
        "fast": .flag(rule.volatility == .fast),
        "flagged": .flag(rule.standing != .settled || rule.volatility == .fast),
        "confirm": .flag(confirm != nil),
        "deadline": rule.deadline.map { .object(Self.told($0)) } ?? .absent,
        "authorities": citations(rule.authorities.map(\.value), isFull: page.id.listsRules),
        "place": .text(placeName(of: rule)),
        "has_records": .flag(!records.isEmpty), "records": TemplateValue.records(records),
        "has_examples": .flag(!examples.isEmpty), "examples": TemplateValue.records(examples),
        "review": .text(reviewText(of: rule)),
      ]) {
        switch $0 {
        case .law: trees[rule.law]
        case .practice: trees[rule.practice]
        case .action: trees[rule.action]
        case .confirm: confirm.map { trees[$0] }
        case .messages: messages(of: rule)
        }
      })
  }

  /// How a deadline reads, as templates name it.
  static func told(_ deadline: Rule.Deadline) -> TemplateObject {
    [
      "within": .text(deadline.within.plainText), "from": .text(deadline.from.plainText),
      "missed": TemplateValue(deadline.missed?.plainText),
    ]
  }

  /// The box of one deadline; on a face or a right-now page without what it rests on, for which there is no room.
  mutating func deadline(_ directive: Directive) -> MarkdownTree? {
    guard let rule = piece(directive, guide.rules) else { return nil }
    guard let deadline = rule.deadline else {
      report(
        directive, "no-deadline", "rule '\(rule.id)' has no deadline",
        remedy: "add `deadline: {within: …, from: …}` to the rule, or print it with `rule`")
      return nil
    }
    if guide.omitted.contains(rule.id) { return .empty }
    add(printed: rule)
    var isWhole = face == nil
    if case .encounter = page.id { isWhole = false }
    var told = Self.told(deadline)
    told.append("act", .text(rule.card.plainText))
    told.append("id", .id(rule.id))
    told.append("held", .flag(rule.hold != nil))
    told.append("contested", .flag(rule.standing == .contested))
    told.append("whole", .flag(isWhole))
    told.append("authorities", .references(rule.authorities.map(\.value)))
    told.append("place", .text(placeName(of: rule)))
    told.append("review", .text(reviewText(of: rule)))
    return fill(Templates.deadline(told))
  }
}
