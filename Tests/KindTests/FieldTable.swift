import ToolkitModel

/// The keys of one kind as a table of the documentation, in Markdown.
struct FieldTable {
  let markdown: String

  init(of kind: any AnyKind) {
    var lines = ["| Key | Value | |", "|---|---|---|"]
    for field in kind.fieldFacts.flattened {
      guard let value = Self.words(for: field.type) else { continue }
      lines.append("| `\(field.key)`\(field.mark) | \(value) | \(field.note ?? "") |")
    }
    markdown = lines.map { $0.replacing("|  |", with: "| |") + "\n" }.joined()
  }

  /// What may be written; `nil` for what is no key.
  private static func words(for type: FieldType) -> String? {
    switch type {
    case .text: "text"
    case .words: "words"
    case .keyed: "words by key"
    case .code(let set): set.map { "code of `\($0)`" } ?? "code"
    case .choice(let words): words.joined(separator: ", ")
    case .flag: "true or false"
    case .number(let range): range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "number"
    case .decimal: "number"
    case .date: "date"
    case .partialDate: "date, `YYYY-MM` or `YYYY`"
    case .address: "web address"
    case .ownID: "id"
    case .id(let kind): "id of a \(kind)"
    case .selection(let kind): "`all`, `none` or list: id of a \(kind)"
    case .list(let type): words(for: type).map { "list: \($0)" }
    case .object(let shape):
      "`{" + shape.facts.flattened.map { $0.key + $0.mark }.joined(separator: ", ") + "}`"
        + shape.facts.flattened.compactMap(\.choices).map { "; " + $0 }.joined()
    case .body: nil
    }
  }
}

extension FieldFacts {
  fileprivate var mark: String { isRequired ? "*" : "" }

  /// The words that may stand there, if they are few.
  fileprivate var choices: String? {
    guard case .choice(let words) = type else { return nil }
    return "`\(key)`: \(words.joined(separator: ", "))"
  }
}
