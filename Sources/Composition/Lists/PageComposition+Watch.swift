import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The rules that change fast.
  mutating func watchList() -> MarkdownTree {
    let rules = guide.rules.pieces.filter {
      $0.volatility == .fast && !guide.omitted.contains($0.id)
    }
    var entries: [TemplateObject] = []
    for rule in rules {
      review.add(rule, state: guide.states[rule.id])
      let place = guide.place(of: rule)
      entries.append([
        "id": .id(rule.id),
        "place": place.id == guide.settings.place.value ? .absent : .text(place.name),
        "contested": .flag(rule.standing == .contested),
      ])
    }
    return fill(
      "watch",
      [
        "count": .text(String(rules.count)), "empty": .flag(rules.isEmpty), "rules": .list(entries),
      ], fields: [])
  }

  /// The words of the glossary as a table; `:only: acronyms` leaves those that have letters.
  mutating func terms(_ directive: Directive) -> MarkdownTree? {
    if let only = directive[option: "only"], only != "acronyms" {
      report(directive, option: "only", only, among: ["acronyms"])
    }
    let onlyShort = directive[option: "only"] == "acronyms"
    let terms = guide.terms.pieces.filter { !onlyShort || $0.short != nil }.sorted {
      (($0.short ?? $0.plain).lowercased(), $0.id) < (($1.short ?? $1.plain).lowercased(), $1.id)
    }
    return fill(
      "terms",
      [
        "terms": .list(
          terms.map { term in
            [
              "id": .id(term.id), "plain": .text(term.plain),
              "official": .text(term.official ?? ""), "short": .text(term.short ?? ""),
            ]
          }),
        "short": .flag(onlyShort),
      ], fields: [])
  }

  /// How many texts of each kind are reviewed.
  mutating func reviewTable() -> MarkdownTree {
    fill(
      "reviews",
      [
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
      ], fields: [])
  }
}
