import Diagnostics
import ToolkitModel

extension CodeSets.Code {
  init?(_ reader: PieceReader) {
    let code = reader.string("code")
    let label = reader.string("label")
    reader.keepPlainWords("label")
    let parent = reader.optionalCode("parent")
    guard !code.isEmpty else { return nil }
    self.init(code: code, label: label, parent: parent, position: reader.position)
  }
}
