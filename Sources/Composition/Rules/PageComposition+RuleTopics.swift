import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The list of all rules by topic: of each its title, which leads to it, and what to beware of.
  ///
  /// Each keeps the place that it had when all rules were one page, so that old links arrive.
  mutating func ruleTopics() -> MarkdownTree {
    let topics = guide.ruleTopics.pieces.map { topic -> TemplateObject in
      let rules = topic.rules.compactMap { guide.rules[$0] }
        .filter { !guide.omitted.contains($0.id) }
      for rule in rules { add(printed: rule) }
      return [
        "folder": .ready(Array(PageID.ruleTopic(topic.id).folder.utf8)),
        "title": .text(topic.title.plainText), "summary": TemplateValue(topic.summary?.plainText),
        "rules": .list(rules.map { entry(inList: $0) }),
      ]
    }
    return fill(Templates.ruleTopics(["topics": .list(topics)]))
  }

  private func entry(inList rule: Rule) -> TemplateObject {
    let place = guide.place(of: rule)
    return [
      "id": .id(rule.id), "title": .text(rule.title.plainText), "held": .flag(rule.hold != nil),
      "contested": .flag(rule.standing == .contested),
      "superseded": .flag(rule.standing == .superseded),
      "fast": .flag(rule.volatility == .fast),
      "place": place.id == guide.place.id ? .absent : .text(place.name),
    ]
  }
}
