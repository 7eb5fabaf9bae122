import Diagnostics
import ToolkitModel

extension Encounter {
  /// Reads a right-now page from its front matter; the body stands below it.
  init(_ reader: PieceReader, id: PieceID<Encounter>, body: SourceText) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let section = reader.requiredReference("section", to: Section.self)
    let keywords = reader.labels("keywords")
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, title: title, summary: summary, section: section ?? reader.unreadReference(),
      keywords: keywords, place: place,
      review: review, body: reader.translated(body),
      position: SourcePosition(file: body.file, line: 1, column: 1))
  }
}
