import Diagnostics
import ToolkitModel

/// What an appendix holds, as `kind` says it.
enum AppendixKind: String, CaseIterable {
  case documents, reports, press, prose
}

extension Appendix {
  /// Reads an appendix; `records` reads those of its kind.
  init?(
    _ reader: PieceReader, id: PieceID<Appendix>, body: SourceText,
    records: (AppendixKind) -> Records
  ) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let kind = reader.choice("kind", of: AppendixKind.self)
    let letter = reader.optionalString("letter")
    let place = reader.place()
    let review = reader.review()
    let found = kind.map { records($0) }
    guard let title, let summary, let found else { return nil }
    self.init(
      id: id, title: title, summary: summary, letter: letter, records: found, place: place,
      review: review, body: body,
      position: SourcePosition(file: body.file, line: 1, column: 1))
  }
}

extension CodeSets.Code {
  init?(_ reader: PieceReader) {
    let code = reader.string("code")
    let label = reader.string("label")
    let parent = reader.optionalString("parent")
    guard let code, let label else { return nil }
    self.init(code: code, label: label, parent: parent, position: reader.position)
  }
}
