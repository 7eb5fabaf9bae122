import ToolkitModel

extension Form: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Form? {
    if reader.namesNothing("parts") {
      reader.report(
        "missing-key", "this form has no 'parts'", at: reader.position,
        remedy: "add `parts:` with a list, each with `id`, `title` and `fields`")
    }
    reader.reportTwice(parts)
    reader.reportTwice(parts.flatMap(\.fields))
    return self
  }
}

extension Form.Part: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Form.Part? {
    if reader.namesNothing("fields") {
      reader.report(
        "missing-key", "this part has no 'fields'", at: reader.position,
        remedy: "add `fields:` with a list of `{id: …, label: …, kind: line}`")
    }
    return isWhole ? self : nil
  }
}

extension Form.Field: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Form.Field? {
    for key in ["options", "columns"] { reader.keepPlainWords(key) }
    let kind: RoomKind? = reader.value("kind", isRequired: true)
    let room: Room? =
      switch kind {
      case nil: nil
      case .line: .line
      case .lines: reader.count("lines", 2...40).map { .lines($0) }
      case .tick: .tick
      case .date: .date
      case .choice: reader.words("options", atLeast: 2).map { .choice($0) }
      case .table: reader.table
      }
    guard isWhole else { return nil }
    var field = self
    field.room = room ?? .line
    return field
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
    guard requiredNode(key) != nil else { return nil }
    return number(
      key, in: range, remedy: "write a number from \(range.lowerBound) to \(range.upperBound)")
  }

  fileprivate func words(_ key: String, atLeast least: Int) -> [String]? {
    let words = strings(key)
    if words.count >= least { return words }
    report(
      "missing-key", "'\(key)' of this field has too few entries",
      at: node(key)?.position ?? position,
      remedy: "write a list of at least \(least)")
    return nil
  }

  /// Reports the second of two pieces of this mapping with one id.
  fileprivate func reportTwice<P: Piece>(_ pieces: [P]) {
    reportTwice(
      pieces.map { Located($0.id.text, at: $0.position) }, P.kind, remedy: "give each its own id")
  }
}
