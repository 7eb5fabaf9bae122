import Guides
import Templating
import ToolkitModel

extension Composing {
  /// Authorities to cite.
  ///
  /// They are full where readers look for the texts: each has its full citation, if that leads to its text; paper has
  /// addresses in its index alone.
  func citations(_ ids: [PieceID<Authority>], isFull: Bool) -> TemplateValue {
    .list(
      ids.enumerated().map { index, id in
        let source = isFull && medium == .site ? guide.authorities[id]?.source : nil
        return [
          "id": .id(id), "last": .flag(index == ids.count - 1),
          "source": source.map {
            .object([
              "url": .ready(TemplateValue.linkTarget($0.address)), "text": .text($0.words),
              "comma": .flag($0.hasComma),
            ])
          } ?? .absent,
        ]
      })
  }

  /// "Last reviewed on … by …", or that nobody has.
  func reviewText<P: ReviewablePiece>(of piece: P) -> String {
    guard let review = piece.review, guide.states[piece.id].isReviewed else {
      return words["never_reviewed"] + "."
    }
    return "\(words["reviewed_on"]): \(words.text(review.on)), \(review.by)."
  }
}
