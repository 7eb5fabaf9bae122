package import Diagnostics
package import ToolkitModel

extension InterfaceWords {
  /// Reads a file of interface words (`words/en.yaml`).
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path as it is shown to people.
  ///   - required: the keys that must be there, besides direction and months.
  ///   - diagnostics: takes what is wrong.
  package init?(
    parsing bytes: [UInt8], file: String, required: [String], diagnostics: inout [Diagnostic]
  ) {
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
    if required.isEmpty, case .mapping(let mapping) = node {
      for entry in mapping.entries
      where entry.key.string != "direction" && entry.key.string != "months" {
        texts.append((entry.key.string, reader.string(entry.key.string)))
      }
    } else {
      for key in required { texts.append((key, reader.string(key))) }
    }
    reader.finish()
    diagnostics += reader.diagnostics
    guard let direction, !reader.diagnostics.containsError else { return nil }
    self.init(direction: direction.rawValue, texts: texts, months: months)
  }

  private enum Direction: String, Choice {
    case ltr, rtl
  }
}
