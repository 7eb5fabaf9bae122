import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// A phrase with the situation that it is for, what it rests on, and the message to send.
  mutating func entry(_ phrase: Phrase) -> MarkdownTree {
    review.add(phrase, state: guide.states[phrase.id])
    let message = message(of: phrase)
    if message.isTooLong { reportLongMessage(of: phrase, message) }
    return fill(
      "phrase",
      [
        "id": .id(phrase.id), "situation": .text(phrase.situation.plainText),
        "has_rules": .flag(!phrase.rules.isEmpty),
        "rules": .references(phrase.rules.map(\.value)), "place": .text(placeName(of: phrase)),
        "review": .text(reviewText(of: phrase, state: guide.states[phrase.id])),
        "message": .text(message.text),
      ], fields: [("words", spoken(trees[phrase.text], handOver: phrase.use == .handOver))])
  }

  private func message(of phrase: Phrase) -> PieceMessage {
    let key = phrase.use == .say ? "message_say" : "message_show"
    let spoken = words.filled(key, ["text": phrase.text.plainText])
    return PieceMessage(
      spoken, inSituation: phrase.situation.plainText + " " + spoken,
      note: note(on: phrase, guide.states[phrase.id]),
      extra: issueNote)
  }

  mutating func reportLongMessage(of piece: some ReviewablePiece, _ message: PieceMessage) {
    diagnostics.append(
      Diagnostic(
        .warning, "long-message",
        "the text message of this \(type(of: piece).kind) has \(message.text.utf16.count) characters; the "
          + "limit is \(PieceMessage.limit)",
        at: piece.position, remedy: "say it in fewer words"))
  }

  /// Where a piece applies and how far it is reviewed.
  func note(on piece: some ReviewablePiece, _ state: ReviewState) -> String {
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

  /// The name of the place that a piece applies in.
  func placeName(of piece: some ReviewablePiece) -> String {
    guide.place(of: piece).name
  }
}
