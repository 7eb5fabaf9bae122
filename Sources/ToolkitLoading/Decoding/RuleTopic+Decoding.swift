import ToolkitModel

extension RuleTopic {
  init?(_ reader: PieceReader) {
    let id = reader.folderID(of: RuleTopic.self)
    let title = reader.text("title")
    let summary = reader.optionalText("summary")
    guard let id else { return nil }
    self.init(id: id, title: title, summary: summary, position: reader.position)
  }
}
