import Guides
package import ToolkitModel

/// How far one page can be relied on: the worst state of all texts on it, and the oldest review.
package struct PageReview: Sendable, Equatable {
  package private(set) var state: ReviewState = .current
  package private(set) var oldest: CalendarDate?
  package private(set) var next: CalendarDate?
  package private(set) var by: [String] = []
  package private(set) var isHeld = false
  private var isEmpty = true

  package init() {}

  /// Adds one text of the page.
  package mutating func add(_ piece: some ReviewablePiece, state added: ReviewState) {
    isEmpty = false
    state = min(state, added)
    guard let review = piece.review, added.isReviewed else { return }
    oldest = min(oldest ?? review.on, review.on)
    next = min(next ?? review.next, review.next)
    if !by.contains(review.by) { by.append(review.by) }
  }

  /// Notes that something on the page is held back.
  package mutating func hold() { isHeld = true }

  /// Whether every text on the page is reviewed; a page without texts has nothing to review.
  package var isReviewed: Bool { isEmpty || state.isReviewed }

  /// Whether the page must say that it is a draft.
  package var isDraft: Bool { !isReviewed }
}
