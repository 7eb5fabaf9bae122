import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
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
    review.add(rule, state: guide.states[rule.id])
    if rule.hold != nil { review.hold() }
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
    told.append("review", .text(reviewText(of: rule, state: guide.states[rule.id])))
    return fill("deadline", told, fields: [])
  }

  /// All deadlines of the guide as a table, in the order of its rules.
  mutating func deadlineTable() -> MarkdownTree {
    var rows: [TemplateObject] = []
    for rule in guide.rules.pieces
    where rule.hold == nil && !guide.omitted.contains(rule.id) {
      guard let deadline = rule.deadline else { continue }
      review.add(rule, state: guide.states[rule.id])
      rows.append([
        "id": .id(rule.id), "within": .text(deadline.within.plainText),
        "from": .text(deadline.from.plainText), "act": .text(rule.card.plainText),
      ])
    }
    if rows.isEmpty { return .empty }
    return fill("deadlines", ["deadlines": .list(rows)], fields: [])
  }
}
