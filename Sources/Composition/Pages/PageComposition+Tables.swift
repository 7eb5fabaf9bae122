import CommonMark
import Guides
import ToolkitModel

/// The tables over the whole guide: they are as reliable as the worst of what they list.
extension PageComposition {
  mutating func watchList() -> MarkdownTree {
    let rules = guide.rules.pieces.filter {
      $0.volatility == .fast && !guide.omitted.contains($0.id)
    }
    for rule in rules { review.add(rule, state: guide.states[rule.id]) }
    return GuideTables(setting: setting).watchList(of: rules)
  }

  mutating func deadlineTable() -> MarkdownTree {
    let rules = guide.rules.pieces.filter {
      $0.deadline != nil && $0.hold == nil && !guide.omitted.contains($0.id)
    }
    for rule in rules { review.add(rule, state: guide.states[rule.id]) }
    return GuideTables(setting: setting).deadlines(of: rules)
  }

  /// The words of the glossary; `:only: acronyms` leaves those that have letters.
  mutating func terms(_ directive: Directive) -> MarkdownTree {
    let only = directive[option: "only"]
    if let only, only != "acronyms" { report(directive, option: "only", only, among: ["acronyms"]) }
    return GuideTables(setting: setting).terms(onlyShort: only == "acronyms")
  }

  mutating func ruleTopics() -> MarkdownTree {
    for topic in guide.ruleTopics.pieces {
      for rule in topic.rules.compactMap({ guide.rules[$0] })
      where !guide.omitted.contains(rule.id) {
        review.add(rule, state: guide.states[rule.id])
        if rule.hold != nil { review.hold() }
      }
    }
    return RuleTopicList(setting: setting).tree()
  }
}
