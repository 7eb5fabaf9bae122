package import Diagnostics
package import Guides
package import ToolkitModel

/// The picture that messengers show beside a link to the site: what it is, of whom, and how far to rely on it.
///
/// It is drawn from `Templates/sharing/card.svg`, whose texts are filled as those of a diagram are.
package struct SocialCard: Sendable, Equatable {
  /// In pixels, as the drawing's `viewBox` says and as sites that show such pictures ask for.
  package static let width = 1_200
  package static let height = 630
  /// Of the picture that is made of it by what prints.
  package static let pictureName = "card.png"

  /// The drawing with its words; `nil` where they do not fit.
  package let svg: [UInt8]?
  /// All that it says, for those who do not see it.
  package let alternative: String
  package let diagnostics: [Diagnostic]

  /// Fills the drawing.
  package init(of guide: Guide, words: InterfaceWords, drawing: SourceText) {
    let settings = guide.settings
    let isReviewed = guide.states.unreviewed.count == 0
    let place = settings.position
    func label(_ key: String, _ text: String, at position: SourcePosition) -> Diagram.Label {
      Diagram.Label(
        key: Located(key, at: position, length: 1), text: SourceText(text, file: position.file))
    }
    let labels = [
      label("title", settings.title.plainText, at: settings.title.position(offset: 0)),
      label(
        "description", settings.description.plainText, at: settings.description.position(offset: 0)),
      label("state", isReviewed ? "" : words["book_draft_text"], at: place),
      label(
        "edition",
        "\(words["edition"]) \(settings.issueCode) · \(settings.publisher) · "
          + "\(words["applies_in"]) \(guide.place.name)", at: place),
      label(
        "disclaimer", settings.disclaimer.plainText, at: settings.disclaimer.position(offset: 0)),
    ]
    alternative = labels.map(\.text.string).filter { !$0.isEmpty }
      .map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    var diagram = Diagram(at: place)
    diagram.id = PieceID("card")
    diagram.title = settings.title
    diagram.description = settings.description
    diagram.labels = labels
    diagram.drawing = drawing
    let filled = DiagramDrawing(of: diagram, color: settings.brand?.light.hexadecimal)
    svg = filled.diagnostics.isEmpty ? filled.svg : nil
    // A site is worth more than its card: words that are too long for it are told, and the card is left out.
    diagnostics = filled.diagnostics.map { found in
      found.rule != DiagramDrawing.tooLongRule
        ? found
        : Diagnostic(
          .warning, "social-card-too-long",
          found.message.replacing("label", with: "the card's text"),
          at: found.position, length: found.length,
          remedy:
            "shorten it, or draw a card of your own (`handbill new template sharing/card.svg`); "
            + "links to the site now show no picture",
          // Words of a toolkit whose settings could not be read are stand-ins.
          premise: .leftOut(place))
    }
  }
}
