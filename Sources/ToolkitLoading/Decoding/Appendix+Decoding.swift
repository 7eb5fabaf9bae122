import Diagnostics
import ToolkitModel

/// What an appendix holds, as `kind` says it.
enum AppendixKind: String, CaseIterable {
  case documents, reports, press, prose
}

/// What `appendix.md` holds; the records lie beside it.
struct AppendixFile {
  let title: SourceText
  let summary: SourceText
  let kind: AppendixKind
  let letter: String?
  let place: Located<PieceID<Place>>?
  let review: Review?
  let body: SourceText

  init(_ reader: PieceReader, body: SourceText) {
    title = reader.text("title")
    summary = reader.text("summary")
    kind = reader.choice("kind", of: AppendixKind.self) ?? .prose
    letter = reader.optionalString("letter")
    place = reader.place()
    review = reader.review()
    self.body = reader.translated(body)
  }
}

extension Appendix {
  init(_ file: AppendixFile, id: PieceID<Appendix>, records: Records, withdrawn: [WithdrawnRecord])
  {
    self.init(
      id: id, title: file.title, summary: file.summary, letter: file.letter, records: records,
      place: file.place, review: file.review, body: file.body,
      position: SourcePosition(file: file.body.file, line: 1, column: 1), withdrawn: withdrawn)
  }
}

extension CodeSets.Code {
  init?(_ reader: PieceReader) {
    let code = reader.string("code")
    let label = reader.label("label")
    reader.keepPlainWords("label")
    let parent = reader.optionalCode("parent")
    guard !code.isEmpty else { return nil }
    self.init(code: code, label: label, parent: parent, position: reader.position)
  }
}
