import Diagnostics
import ToolkitModel

extension Form {
  /// Reads a form, a file of its own.
  init(_ reader: PieceReader, id: PieceID<Form>) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let keywords = reader.labels("keywords")
    let parts = reader.objects("parts", kind: "part of a form") { Part($0) }
    if reader.namesNothing("parts") {
      reader.report(
        "missing-key", "this form has no 'parts'", at: reader.position,
        remedy: "add `parts:` with a list, each with `id`, `title` and `fields`")
    }
    let rules = reader.references("rules", to: Rule.self)
    let place = reader.place()
    let review = reader.review()
    reader.reportTwice(parts)
    reader.reportTwice(parts.flatMap(\.fields))
    self.init(
      id: id, title: title, summary: summary, keywords: keywords, parts: parts, rules: rules,
      place: place, review: review, position: reader.position)
  }
}

extension Form.Part {
  fileprivate init?(_ reader: PieceReader) {
    let id = reader.id(of: Form.Part.self)
    let title = reader.text("title")
    let note = reader.optionalText("note")
    let fields = reader.objects("fields", kind: "field") { Form.Field($0) }
    if reader.namesNothing("fields") {
      reader.report(
        "missing-key", "this part has no 'fields'", at: reader.position,
        remedy: "add `fields:` with a list of `{id: …, label: …, kind: line}`")
    }
    guard let id else { return nil }
    self.init(id: id, title: title, note: note, fields: fields, position: reader.position)
  }
}

extension Form.Field {
  private enum Kind: String, CaseIterable {
    case line, lines, tick, date, choice, table
  }

  fileprivate init?(_ reader: PieceReader) {
    let id = reader.id(of: Form.Field.self)
    let label = reader.text("label")
    reader.keepPlainWords("options", "columns")
    let room: Room? =
      switch reader.choice("kind", of: Kind.self) {
      case nil: nil
      case .line: .line
      case .lines: reader.count("lines", 2...40).map { .lines($0) }
      case .tick: .tick
      case .date: .date
      case .choice: reader.words("options", atLeast: 2).map { .choice($0) }
      case .table: reader.table
      }
    guard let id else { return nil }
    self.init(id: id, label: label, room: room ?? .line, position: reader.position)
  }
}

extension PieceReader {
  fileprivate var table: Form.Field.Room? {
    let columns = words("columns", atLeast: 1)
    let rows = count("rows", 1...60)
    guard let columns, let rows else { return nil }
    return .table(columns: columns, rows: rows)
  }

  fileprivate func count(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let count = integer(key) else { return nil }
    if range.contains(count) { return count }
    report(
      "unknown-value", "'\(key)' cannot be \(count)", at: node(key)?.position ?? position,
      remedy: "write a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  fileprivate func words(_ key: String, atLeast least: Int) -> [String]? {
    let words = labels(key)
    if words.count >= least { return words }
    report(
      "missing-key", "'\(key)' of this field has too few entries",
      at: node(key)?.position ?? position,
      remedy: "write a list of at least \(least)")
    return nil
  }

  /// Reports the second of two pieces of this mapping with one id.
  fileprivate func reportTwice<P: Piece>(_ pieces: [P]) {
    var seen: Set<PieceID<P>> = []
    for piece in pieces where !seen.insert(piece.id).inserted {
      report(
        "duplicate-id", "\(P.kind) '\(piece.id)' appears twice", at: piece.position,
        remedy: "give each its own id")
    }
  }
}
