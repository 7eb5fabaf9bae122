import CommonMark
import Diagnostics
import Templating
import ToolkitModel

extension PageComposition {
  /// A phrase with the situation that it is for, what it rests on, and the message to send.
  mutating func entry(_ phrase: Phrase) -> MarkdownTree {
    add(phrase)
    let message = message(of: phrase)
    if message.isTooLong { reportLongMessage(of: phrase, message) }
    return fill(
      Templates.phrase(
        [
          "id": .id(phrase.id), "situation": .text(phrase.situation.plainText),
          "has_rules": .flag(!phrase.rules.isEmpty),
          "rules": .references(phrase.rules.map(\.value)), "place": .text(placeName(of: phrase)),
          "review": .text(reviewText(of: phrase)),
          "message": .text(message.text),
        ], words: spoken(trees[phrase.text], handOver: phrase.use == .handOver)))
  }

  mutating func reportLongMessage(of piece: some ReviewablePiece, _ message: PieceMessage) {
    diagnostics.append(
      Diagnostic(
        .warning, "long-message",
        "the text message of this \(type(of: piece).kind) has \(message.text.utf16.count) characters; the "
          + "limit is \(PieceMessage.limit)",
        at: piece.position, remedy: "say it in fewer words"))
  }
}
