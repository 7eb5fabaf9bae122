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

/// What a page says above its text when it cannot be fully relied on.
package enum ReviewNotice: String, Sendable, Equatable {
  case held, overdue, draft, changed
  case dueSoon = "due-soon"
  case outsidePlace = "outside"

  /// The key of its words.
  package var word: String {
    self == .dueSoon ? "due_soon_text" : rawValue + "_text"
  }
}

extension PageReview {
  /// The notice of the page; `nil` where it can be relied on.
  package var notice: ReviewNotice? {
    if isHeld { return .held }
    if isReviewed {
      switch state {
      case .overdue: return .overdue
      case .dueSoon: return .dueSoon
      default: return nil
      }
    }
    switch state {
    case .changed: return .changed
    case .outsidePlace: return .outsidePlace
    default: return .draft
    }
  }
}
