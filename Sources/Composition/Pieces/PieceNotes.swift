import Guides
import ToolkitModel

/// What messages say of the pieces that they come from.
extension Composing {
  /// A phrase as a message.
  func message(of phrase: Phrase) -> PieceMessage {
    let key = phrase.use == .say ? "message_say" : "message_show"
    let spoken = words.filled(key, ["text": phrase.text.plainText])
    return PieceMessage(
      spoken, inSituation: phrase.situation.plainText + " " + spoken,
      note: note(on: phrase), extra: issueNote)
  }

  /// Where a piece applies and how far it is reviewed.
  func note<P: ReviewablePiece>(on piece: P) -> String {
    let state = guide.states[piece.id]
    let reviewed = piece.review.flatMap { review in
      state.isReviewed ? words.filled("message_reviewed", ["date": words.text(review.on)]) : nil
    }
    return words.filled(
      "message_note",
      ["place": placeName(of: piece), "review": reviewed ?? words["message_unreviewed"]])
  }

  /// Which issue of the toolkit a message comes from.
  var issueNote: String {
    words.filled(
      "message_edition",
      [
        "toolkit": guide.settings.shortTitle.plainText, "code": guide.settings.issueCode,
      ])
  }
}
