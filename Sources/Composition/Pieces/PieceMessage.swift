import Guides
import ToolkitModel

/// A piece as one telephone message: its words, where they apply and whether a lawyer reviewed them.
///
/// A message of up to 160 characters is carried as one (3GPP TS 23.040, 9.2.3.16, with the alphabet of
/// TS 23.038); of what fits, most is said.
struct PieceMessage: Equatable {
  /// How long one message may be.
  static let limit = 160

  let text: String

  /// - Parameters:
  ///   - words: what to say; never shortened, so that a long text makes a long message.
  ///   - situation: the same words behind what they are for, where there is room.
  ///   - note: where the words apply and how far they are reviewed; it always stands.
  ///   - extra: what else to add, where there is room.
  init(_ words: String, inSituation situation: String? = nil, note: String, extra: String) {
    let spoken = situation.flatMap { Self.fits($0 + " " + note) ? $0 : nil } ?? words
    let noted = spoken + " " + note
    text = Self.fits(noted + " " + extra) ? noted + " " + extra : noted
  }

  var isTooLong: Bool { !Self.fits(text) }

  /// Telephones count in UTF-16 units.
  private static func fits(_ text: String) -> Bool { text.utf16.count <= limit }
}

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
