import CommonMark
import Guides
import Templating
import ToolkitModel

/// Tables over the whole guide: of rules that change fast, of words, of reviews, of deadlines.
///
/// They are as reliable as the worst of what they list.
extension PageComposition {
  /// Rules that change fast.
  mutating func watchList() -> MarkdownTree {
    let rules = guide.rules.pieces.filter {
      $0.volatility == .fast && !guide.omitted.contains($0.id)
    }
    for rule in rules { add(rule) }
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

  /// The words of the glossary as a table; `:only: acronyms` leaves those that have letters.
  mutating func terms(_ directive: Directive) -> MarkdownTree {
    let only = directive[option: "only"]
    if let only, only != "acronyms" { report(directive, option: "only", only, among: ["acronyms"]) }
    let onlyShort = only == "acronyms"
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
  mutating func deadlineTable() -> MarkdownTree {
    var rows: [TemplateObject] = []
    for rule in guide.rules.pieces where rule.hold == nil && !guide.omitted.contains(rule.id) {
      guard let deadline = rule.deadline else { continue }
      add(rule)
      rows.append([
        "id": .id(rule.id), "within": .text(deadline.within.plainText),
        "from": .text(deadline.from.plainText), "act": .text(rule.card.plainText),
      ])
    }
    return rows.isEmpty ? .empty : fill(Templates.deadlines(["deadlines": .list(rows)]))
  }
}
