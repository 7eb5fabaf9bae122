import Diagnostics
import ToolkitModel

extension Encounter {
  /// Reads a right-now page from its front matter; the body stands below it.
  init?(_ reader: PieceReader, id: PieceID<Encounter>, body: SourceText) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let section = reader.requiredReference("section", to: Section.self)
    let keywords = reader.labels("keywords")
    let place = reader.place()
    let review = reader.review()
    guard let title, let summary, let section else { return nil }
    self.init(
      id: id, title: title, summary: summary, section: section, keywords: keywords, place: place,
      review: review, body: reader.translated(body),
      position: SourcePosition(file: body.file, line: 1, column: 1))
  }
}
