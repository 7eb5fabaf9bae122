import CommonMark
import Composition
import Guides
import ToolkitModel

/// A face as it is printed, and what a message about it needs.
struct SheetFace: Sendable {
  /// As a document of its own shows it.
  let printed: SheetHTML.Face
  let flyer: PieceID<Flyer>
  /// Where the flyer's file names the face.
  let name: Located<PieceID<Flyer.Face>>
  let words: Int
  /// Whether there is anything to write on.
  let hasFields: Bool
  /// The rules that the face prints in full, in the order of its text.
  let rules: [PieceID<Rule>]

  /// How many words a page of an eighth of an ordinary sheet takes.
  static let wordsOfSmallPage = 60

  init(_ document: FaceDocument, of flyer: Flyer, by composer: PageComposer) {
    let face = document.face
    let body = document.body
    self.flyer = flyer.id
    name = face.id
    words = body.wordCount
    hasFields = body.hasFields
    rules = document.rules
    let isOfficer = face.reader == .officer
    let officers = isOfficer ? composer.guide.officersLanguage : nil
    printed = SheetHTML.Face(
      id: face.id.value.text, body: body, labels: composer.labels, isOfficer: isOfficer,
      icon: face.icon?.value,
      language: officers ?? composer.guide.language,
      direction: officers == nil
        ? composer.words.direction : TextDirection(of: body.plainText).rawValue)
  }
}
