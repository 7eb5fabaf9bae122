import CommonMark
import ToolkitModel

/// What a translator must know of a message: what it is, where it is printed, how long it may be.
struct MessageNote {
  let text: String

  init(of key: TextKey, _ traits: TextTraits, _ block: LeafBlock.Kind) {
    let field = key.field.split(separator: ".").last.map(String.init) ?? key.field
    let what =
      switch traits.role {
      case .title: "title"
      case .card: "on cards: at most \(Self.cardWords) words"
      case .phrase: "words to say aloud to an officer"
      case .label: "plain words without markup"
      case .body:
        switch block {
        case .heading: "heading"
        case .item: "entry of a list"
        case .cell: "cell of a table"
        case .paragraph: "paragraph"
        }
      case .law: "the law, reviewed by a lawyer"
      case .practice: "practice, reviewed by a lawyer"
      case .action: "instructions to the reader, reviewed by a lawyer"
      case .quote, .other, nil: field
      }
    var place = key.piece.kind
    if !key.piece.id.isEmpty { place += " \(key.piece.id)" }
    if key.piece.kind == Encounter.kind, field == "short" {
      text = "\(place), on a button: two or three words"
    } else if key.piece.kind == Flyer.kind {
      text = "\(place), printed: \(what); short words leave room for larger type"
    } else {
      text = "\(place), \(what)"
    }
  }

  /// Of a rule's short form (`docs/content-format.md`).
  private static let cardWords = 12
}
