import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// A rule as a message of a telephone and as one paragraph, folded, where rules are looked up on the site.
extension PageComposition {
  /// The message and the paragraph; a rule that no longer describes the law is nothing to send on.
  mutating func messages(of rule: Rule) -> MarkdownTree {
    guard medium == .site, page.id.listsRules, rule.hold == nil, rule.standing != .superseded
    else { return .empty }
    let isContested = rule.standing == .contested
    let deadline = rule.deadline.map { deadline in
      "\(words["deadline"]): \(deadline.within.plainText) \(words["deadline_from"]) \(deadline.from.plainText)."
    }
    let note = note(on: rule)
    let message = PieceMessage(
      (isContested ? "\(words["contested"]). " : "") + rule.card.plainText
        + (deadline.map { " " + $0 } ?? ""), note: note, extra: issueNote)
    if message.isTooLong { reportLongMessage(of: rule, message) }
    let flags = [
      isContested ? words["contested"] + ". " + words["contested_text"] : nil,
      rule.volatility == .fast ? words["fast_text"] : nil, deadline,
    ].compactMap(\.self)
    let authorities = rule.authorities.compactMap { guide.authorities[$0.value]?.short }
    let paragraph =
      [rule.title.plainText + ".", "\(words["law"]): \(line(rule.law))"]
      + flags
      + [
        "\(words["practice"]): \(line(rule.practice))", "\(words["action"]): \(line(rule.action))",
        "\(words["rests_on"]): \(authorities.joined(separator: "; ")).", note, issueNote + ".",
        guide.settings.disclaimer.plainText,
      ]
    return fill(
      Templates.ruleMessages([
        "message": .text(message.text),
        "paragraph": .text(paragraph.joined(separator: " ")),
      ])
    ).contained(class: "messages", summary: words["send_rule"])
  }

  /// A text of several blocks as one line, its links by their names.
  private func line(_ text: SourceText) -> String {
    String(decoding: linked(text).plainText, as: UTF8.self).unicodeScalars
      .split(whereSeparator: \.endsLine).map { Substring($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// As `Character.isNewline`, which is asked of one grapheme after the other.
  fileprivate var endsLine: Bool {
    switch self {
    case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
