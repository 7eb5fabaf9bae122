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
