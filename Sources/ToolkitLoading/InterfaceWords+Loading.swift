package import Diagnostics
package import ToolkitModel

extension InterfaceWords {
  /// Reads a whole file of interface words (`words/en.yaml`), which says by itself which keys there are.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path as it is shown to people.
  ///   - diagnostics: takes what is wrong.
  package init?(parsing bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    guard
      let text = CheckedText(checking: bytes, file: file, diagnostics: &diagnostics),
      let node = YAMLNode(parsing: text.bytes, file: file, diagnostics: &diagnostics),
      let reader = PieceReader(node, kind: "file of interface words", diagnostics: &diagnostics)
    else { return nil }
    let direction: Direction? = reader.value("direction", isRequired: true)
    let months = reader.strings("months")
    if months.count != 12 {
      reader.report(
        "missing-key", "'months' has \(months.count) names, not 12", at: reader.position,
        remedy: "name the twelve months, January first")
    }
    var texts: [(key: String, text: String)] = []
    if case .mapping(let mapping) = node {
      for entry in mapping.entries
      where entry.key.string != "direction" && entry.key.string != "months" {
        texts.append((entry.key.string, reader.string(entry.key.string)))
      }
    }
    reader.finish()
    diagnostics += reader.diagnostics
    guard let direction, !reader.diagnostics.containsError else { return nil }
    self.init(direction: direction.rawValue, texts: texts, months: months)
  }

  /// These words with those of a file over them, which need only have what differs.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path as it is shown to people.
  ///   - language: the language of the file.
  ///   - given: gets the keys of the words that the file has, `months` among them.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: `nil` where the file cannot be used.
  package func overlaid(
    byFile bytes: [UInt8], _ file: String, in language: LanguageTag, given: inout Set<String>,
    diagnostics: inout [Diagnostic]
  ) -> InterfaceWords? {
    guard
      let text = CheckedText(checking: bytes, file: file, diagnostics: &diagnostics),
      let node = YAMLNode(parsing: text.bytes, file: file, diagnostics: &diagnostics),
      let reader = PieceReader(node, kind: "file of interface words", diagnostics: &diagnostics)
    else { return nil }
    let known = LanguageRow(of: language).flatMap { Direction(rawValue: $0.direction.rawValue) }
    let direction: Direction? = reader.value("direction", isRequired: known == nil) ?? known
    var months = self.months
    if reader.has("months") {
      months = reader.strings("months")
      given.insert("months")
      if months.count != 12 {
        reader.report(
          "missing-key", "'months' has \(months.count) names, not 12", at: reader.position,
          remedy: "name the twelve months, January first")
      }
    }
    let texts = self.texts.map { key, text in
      guard let own = reader.optionalString(key) else { return (key, text) }
      given.insert(key)
      return (key, own)
    }
    reader.finish()
    diagnostics += reader.diagnostics
    guard let direction, !reader.diagnostics.containsError else { return nil }
    return InterfaceWords(direction: direction.rawValue, texts: texts, months: months)
  }

  private enum Direction: String, Choice {
    case ltr, rtl
  }
}
