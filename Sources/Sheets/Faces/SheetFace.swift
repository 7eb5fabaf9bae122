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
    let body = document.body
    self.flyer = flyer.id
    name = face.id
    words = body.wordCount
    extent = String(decoding: body.plainText, as: UTF8.self).unicodeScalars
      .reduce(0) { $0 + ($1.value >= Self.firstWideScalar ? 2 : 1) }
    hasFields = body.hasFields
    rules = document.rules
    let isOfficer = face.reader == .officer
    let officers = isOfficer ? composer.guide.officersLanguage : nil
    printed = SheetHTML.Face(
      id: face.id.value.text, body: body, labels: composer.labels, isOfficer: isOfficer,
      language: officers ?? composer.guide.language,
      direction: officers == nil
        ? composer.words.direction : TextDirection(of: body.plainText).rawValue)
  }

  /// From here on Unicode has the scripts whose signs are square.
  private static let firstWideScalar: UInt32 = 0x2E80

  /// The face for a document that also holds others.
  ///
  /// An officer's few words are read from farther away, so they grow until they take nearly as much
  /// room as the longest of the reader's faces.
  func printed(beside faces: [SheetFace]) -> SheetHTML.Face {
    if !printed.isOfficer { return printed }
    let longest = faces.filter { !$0.printed.isOfficer }.map(\.extent).max() ?? 0
    let growth = (Double(longest) / Double(max(1, extent))).squareRoot() * 0.9
    var face = printed
    face.magnification = min(max(growth, 1), 1.6)
    return face
  }
}
