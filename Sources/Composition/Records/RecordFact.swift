import Templating
import ToolkitModel

/// One line of what a record says: a label, and words or links.
struct RecordFact {
  /// A word, and where it leads.
  struct Item {
    let text: String
    /// A target as a template's link may have it, such as `report:night-visit`.
    let target: String?
  }

  /// The key of its label in the words of the interface.
  let label: String
  let items: [Item]

  init(_ label: String, _ text: String?) {
    self.label = label
    items = text.map { [Item(text: $0, target: nil)] } ?? []
  }

  init(_ label: String, _ items: [Item]) {
    self.label = label
    self.items = items
  }

  /// Whether there is nothing to say.
  var isEmpty: Bool { items.allSatisfy(\.text.isEmpty) }
}

extension PageComposition {
  /// A list of facts from which the empty ones are dropped.
  func value(of facts: [RecordFact]) -> TemplateValue {
    .list(
      facts.filter { !$0.isEmpty }.map { fact in
        [
          "label": .text(words[fact.label]),
          "items": .list(
            fact.items.enumerated().map { index, item in
              [
                "text": .text(item.text),
                "target": item.target.map { .ready(Array($0.utf8)) } ?? .absent,
                "last": .flag(index == fact.items.count - 1),
              ]
            }),
        ]
      })
  }
}
