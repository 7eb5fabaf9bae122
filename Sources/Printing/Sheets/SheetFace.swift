import CommonMark
import Diagnostics
import Editions
import Rendering
import ToolkitModel

/// A face as it is printed, and what a message about it needs.
struct SheetFace: Sendable {
  let id: String
  let flyer: PieceID<Flyer>
  /// Where the flyer's file names the face.
  let name: Located<PieceID<Flyer.Face>>
  let html: String
  let isOfficer: Bool
  let language: String
  let direction: String
  let words: Int
  /// Whether there is anything to write on.
  let hasFields: Bool
  /// The rules that the face prints in full, in the order of its text.
  let fullRules: [String]

  /// How many words a page of an eighth of an ordinary sheet takes.
  static let wordsOfSmallPage = 60

  init(_ document: FaceDocument, of flyer: Flyer, by renderer: EditionRenderer) {
    let face = document.face
    id = face.id.value.text
    self.flyer = flyer.id
    name = face.id
    isOfficer = face.reader == .officer
    html = String(
      decoding: HTMLWriter(labels: renderer.labels, idPrefix: "\(face.id.value)--")
        .html(of: document.body), as: UTF8.self)
    words = document.body.wordCount
    hasFields = FieldMarkup.hasFields(html)
    let settings = renderer.edition.settings
    if isOfficer, settings.counterpartLanguage != renderer.edition.language {
      language = settings.counterpartLanguage
      direction = TextDirection(of: document.body.plainText).rawValue
    } else {
      language = renderer.edition.language
      direction = renderer.words.direction
    }
    fullRules = renderer.rulesInFull(on: face, of: flyer)
  }

  var printed: SheetHTML.Face {
    SheetHTML.Face(
      id: id, html: html, isOfficer: isOfficer, language: language, direction: direction)
  }
}

extension EditionRenderer {
  /// The arguments of the face's `{rule}` directives.
  fileprivate func rulesInFull(on face: Flyer.Face, of flyer: Flyer) -> [String] {
    var unheard: [Diagnostic] = []
    let body = MarkdownTree(
      parsing: flyer.body, dialect: dialects.flyer, diagnostics: &unheard)
    guard
      let index = body.nodes.indices.first(where: {
        guard body.nodes[$0].kind == .directive else { return false }
        let directive = Directive(at: $0, in: body)
        return directive.name == "face" && directive.argument == face.id.value.text
      })
    else { return [] }
    return (index + 1..<body.end(of: index)).compactMap { inner in
      guard body.nodes[inner].kind == .directive else { return nil }
      let directive = Directive(at: inner, in: body)
      return directive.name == "rule" ? directive.argument : nil
    }
  }
}
