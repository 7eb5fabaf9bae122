import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// Tables over the whole guide: of rules that change fast, of words, of reviews, of deadlines.
struct GuideTables: Composing {
  let setting: PageSetting

  /// Rules that change fast.
  func watchList(of rules: [Rule]) -> MarkdownTree {
    let entries = rules.map { rule -> TemplateObject in
      let place = guide.place(of: rule)
      return [
        "id": .id(rule.id),
        "place": place.id == guide.place.id ? .absent : .text(place.name),
        "contested": .flag(rule.standing == .contested),
      ]
    }
    return fill(
      Templates.watch([
        "count": .text(String(rules.count)), "empty": .flag(rules.isEmpty), "rules": .list(entries),
      ]))
  }

  /// The words of the glossary as a table, or only those that have letters.
  func terms(onlyShort: Bool) -> MarkdownTree {
    let terms = guide.terms.pieces.filter { !onlyShort || $0.short != nil }.sorted {
      (($0.short ?? $0.plain).lowercased(), $0.id) < (($1.short ?? $1.plain).lowercased(), $1.id)
    }
    return fill(
      Templates.terms([
        "terms": .list(
          terms.map { term in
            [
              "id": .id(term.id), "plain": .text(term.plain),
              "official": .text(term.official ?? ""), "short": .text(term.short ?? ""),
            ]
          }),
        "short": .flag(onlyShort),
      ]))
  }

  /// How many texts of each kind are reviewed.
  func reviewTable() -> MarkdownTree {
    fill(
      Templates.reviews([
        "kinds": .list(
          guide.states.countsByKind.compactMap { kind, counts in
            let all = counts.values.reduce(0, +)
            guard all > 0 else { return nil }
            let reviewed = counts.filter { $0.key.isReviewed }.values.reduce(0, +)
            return [
              "kind": .text(words["kind_" + kind]), "all": .text(String(all)),
              "reviewed": .text(String(reviewed)),
            ]
          })
      ]))
  }

  /// Deadlines as a table.
  func deadlines(of rules: [Rule]) -> MarkdownTree {
    let rows = rules.compactMap { rule in
      rule.deadline.map { deadline -> TemplateObject in
        [
          "id": .id(rule.id), "within": .text(deadline.within.plainText),
          "from": .text(deadline.from.plainText), "act": .text(rule.card.plainText),
        ]
      }
    }
    return rows.isEmpty ? .empty : fill(Templates.deadlines(["deadlines": .list(rows)]))
  }
}
