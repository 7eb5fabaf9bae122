import CommonMark
import Composition
import Guides
import ToolkitModel

/// A face as it is printed, and what a message about it needs.
struct SheetFace: Sendable {
  let id: String
  let flyer: PieceID<Flyer>
  /// Where the flyer's file names the face.
  let name: Located<PieceID<Flyer.Face>>
  let body: MarkdownTree
  let labels: Labels
  let isOfficer: Bool
  let language: LanguageTag
  let direction: String
  let words: Int
  /// How much room its words take, in letters of the Latin script.
  let extent: Int
  /// Whether there is anything to write on.
  let hasFields: Bool
  /// The rules that the face prints in full, in the order of its text.
  let rules: [PieceID<Rule>]

  /// How many words a page of an eighth of an ordinary sheet takes.
  static let wordsOfSmallPage = 60

  init(_ document: FaceDocument, of flyer: Flyer, by composer: PageComposer) {
    let face = document.face
    id = face.id.value.text
    self.flyer = flyer.id
    name = face.id
    isOfficer = face.reader == .officer
    body = document.body
    labels = composer.labels
    words = document.body.wordCount
    extent = String(decoding: document.body.plainText, as: UTF8.self).unicodeScalars
      .reduce(0) { $0 + ($1.value >= Self.firstWideScalar ? 2 : 1) }
    hasFields = document.body.hasFields
    if isOfficer, let officers = composer.guide.officersLanguage {
      language = officers
      direction = TextDirection(of: document.body.plainText).rawValue
    } else {
      language = composer.guide.language
      direction = composer.words.direction
    }
    rules = document.rules
  }

  /// From here on Unicode has the scripts whose signs are square.
  private static let firstWideScalar: UInt32 = 0x2E80

  /// The face for a document that also holds others.
  ///
  /// An officer's few words are read from farther away, so they grow until they take nearly as much
  /// room as the longest of the reader's faces.
  func printed(beside faces: [SheetFace]) -> SheetHTML.Face {
    let longest = faces.filter { !$0.isOfficer }.map(\.extent).max() ?? 0
    let growth =
      isOfficer ? (Double(longest) / Double(max(1, extent))).squareRoot() * 0.9 : 1
    return SheetHTML.Face(
      id: id, body: body, labels: labels, isOfficer: isOfficer, language: language,
      direction: direction, magnification: min(max(growth, 1), 1.6))
  }
}
