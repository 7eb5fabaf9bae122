import ToolkitModel

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
