import Diagnostics
import ToolkitModel

extension Section {
  /// Reads a section from its front matter; the body stands below it.
  init(_ reader: PieceReader, id: PieceID<Section>, body: SourceText) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let keywords = reader.labels("keywords")
    let audience = reader.strings("audience")
    let critical = reader.optionalFlag("critical") ?? false
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, title: title, summary: summary, keywords: keywords, audience: audience,
      critical: critical, place: place, review: review, body: reader.translated(body),
      position: SourcePosition(file: body.file, line: 1, column: 1))
  }
}

extension Flyer {
  init(_ reader: PieceReader, id: PieceID<Flyer>, body: SourceText) {
    let title = reader.text("title")
    let summary = reader.text("summary")
    let keywords = reader.labels("keywords")
    let format = reader.choice("kind", of: Format.self)
    let faces = reader.objects("faces", kind: "face") { reader -> Face? in
      let id = reader.requiredReference("id", to: Face.self)
      let whose = reader.choice("for", of: Face.Reader.self)
      let words = reader.integer("words")
      let hotline = reader.optionalChoice("hotline", of: Face.Hotline.self)
      return id.map {
        Face(id: $0, reader: whose ?? .reader, words: words ?? .max, hotline: hotline ?? .all)
      }
    }
    if reader.namesNothing("faces") {
      reader.report(
        "missing-key", "this flyer has no 'faces'", at: reader.position,
        remedy: "add `faces:` with a list of `{id: front, for: reader, words: 60}`")
    }
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, title: title, summary: summary, keywords: keywords, format: format ?? .flyer,
      faces: faces, place: place, review: review,
      body: reader.translation.map { FlyerBody(body, faces: faces, translating: $0).text } ?? body,
      position: SourcePosition(file: body.file, line: 1, column: 1))
  }
}
