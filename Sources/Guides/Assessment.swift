import Diagnostics
import Digests
package import ToolkitModel

/// Computes how far pieces can be relied on, for one place and one date.
///
/// Ids and file positions do not count to what was signed, so that a text may move.
package struct Assessment: Sendable {
  private let places: PieceIndex<Place>
  private let place: PieceID<Place>
  private let today: CalendarDate
  private let policy: ReviewPolicy

  package init(
    places: PieceIndex<Place>, place: PieceID<Place>, today: CalendarDate, policy: ReviewPolicy
  ) {
    self.places = places
    self.place = place
    self.today = today
    self.policy = policy
  }

  /// The state of one piece.
  package func state<P: Piece>(of piece: P, by kind: Kind<P>) -> ReviewState {
    guard let signable = piece as? any ReviewablePiece, let review = signable.review else {
      return .never
    }
    // Nobody has signed it yet, whatever the day says; that it lies ahead is an error.
    guard review.on <= today else { return .never }
    guard review.digest.value == kind.reviewDigest(of: piece) else { return .changed }
    let stated = signable.place?.value ?? place
    guard places.wider(from: stated).contains(review.place?.value ?? stated) else {
      return .outsidePlace
    }
    if today > review.next { return .overdue }
    return today > review.next.adding(days: -policy.dueSoon) ? .dueSoon : .current
  }
}

extension Kind {
  /// What a signature is given for: `sha256:` and the digest of a piece's texts, each with its length.
  package func reviewDigest(of piece: P) -> String {
    var bytes: [UInt8] = []
    for text in signedTexts(of: piece) {
      bytes += "\(text.bytes.count):".utf8
      bytes += text.bytes
    }
    return "sha256:" + SHA256Digest(of: bytes).hex
  }
}
