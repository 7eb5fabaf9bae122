import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// A right-now page: its body, and the way to the section that says more.
  mutating func body(of encounter: Encounter) -> MarkdownTree {
    add(encounter)
    let body = expand(parse(encounter.body))
    // The buttons of a sign are no words to read.
    let buttons = [words["show_full"], words["close"]].map { MarkdownTree.plain($0).wordCount }
    let signs = body.containers(ofClass: "close")
    let count = body.wordCount - signs * buttons.reduce(0, +)
    if count > Encounter.wordBudget {
      diagnostics.append(
        Diagnostic(
          .error, PageComposer.wordBudgetRule,
          "this page has \(count) words; the limit for one screen is \(Encounter.wordBudget)",
          at: encounter.body.position(line: 1, column: 1),
          remedy: "shorten it by about \(count - Encounter.wordBudget) words"))
    }
    return fill(Templates.encounter(["section": .id(encounter.section.value)], body: body))
  }

  /// A diagram; on a face, where only the picture stands, its words are the alternative text.
  mutating func diagram(_ diagram: Diagram) -> MarkdownTree {
    if guide.omitted.contains(diagram.id) { return .empty }
    add(diagram)
    let isOnFace = face != nil
    return fill(
      Templates.diagram([
        "id": .id(diagram.id), "described": .flag(!isOnFace),
        "alternative": .text(
          isOnFace ? diagram.description.plainText : diagram.title.plainText),
      ]) {
        switch $0 {
        case .description:
          trees[diagram.description].contained(class: "diagram-text", summary: words["in_words"])
        }
      })
  }
}
