import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// A rule as a message of a telephone and as one paragraph, folded, where rules are looked up on the site.
  ///
  /// A rule that no longer describes the law is nothing to send on.
  mutating func messages(of rule: Rule) -> MarkdownTree {
    guard medium == .site, page.id.listsRules, rule.hold == nil, rule.standing != .superseded
    else { return .empty }
    let state = guide.states[rule.id]
    let flags = [
      rule.standing == .contested ? words["contested"] + ". " + words["contested_text"] : nil,
      rule.volatility == .fast ? words["fast_text"] : nil,
    ].compactMap(\.self)
    let note = note(on: rule, state)
    let card = rule.standing == .contested ? "\(words["contested"]). " : ""
    let deadline = rule.deadline.map { deadline in
      "\(words["deadline"]): \(deadline.within.plainText) \(words["deadline_from"]) \(deadline.from.plainText)."
    }
    let message = PieceMessage(
      card + rule.card.plainText + (deadline.map { " " + $0 } ?? ""), note: note, extra: issueNote
    )
    if message.isTooLong { reportLongMessage(of: rule, message) }
    let authorities = rule.authorities.compactMap { guide.authorities[$0.value]?.short }
    let paragraph =
      [rule.title.plainText + ".", "\(words["law"]): \(line(rule.law))"]
      + flags + (deadline.map { [$0] } ?? [])
      + [
        "\(words["practice"]): \(line(rule.practice))", "\(words["action"]): \(line(rule.action))",
        "\(words["rests_on"]): \(authorities.joined(separator: "; ")).", note, issueNote + ".",
        guide.settings.disclaimer.plainText,
      ]
    return fill(
      "rule-messages",
      [
        "message": .text(message.text),
        "paragraph": .text(paragraph.joined(separator: " ")),
      ], fields: []
    ).contained(class: "messages", summary: words["send_rule"])
  }

  /// A text of several blocks as one line, its links by their names.
  private func line(_ text: SourceText) -> String {
    var resolver = linkResolver
    // Where the rule stands, the same text tells what is wrong with it.
    var unheard: [Diagnostic] = []
    let tree = trees[text].resolvingLinks(diagnostics: &unheard) { resolver.resolve($0) }
    return String(decoding: tree.plainText, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
