import Composition
package import ToolkitModel

/// How far a book can be relied on: as far as the worst of its pages.
package struct BookReview: Sendable, Equatable {
  /// Whether every text is reviewed.
  package let isReviewed: Bool
  /// Whether no page is, so that it need not be said on each.
  package let isWhollyDraft: Bool
  package let isOverdue: Bool
  /// The oldest review of a text, if all are reviewed.
  package let oldest: CalendarDate?
  /// The first day on which a text is to be reviewed again, if all are reviewed.
  package let next: CalendarDate?

  init(of pages: some Sequence<PageReview>) {
    let pages = Array(pages)
    isReviewed = pages.allSatisfy(\.isReviewed)
    isWhollyDraft = pages.allSatisfy { $0.isDraft || $0.oldest == nil }
    isOverdue = pages.contains { $0.isReviewed && $0.state == .overdue }
    oldest = isReviewed ? pages.compactMap(\.oldest).min() : nil
    next = isReviewed ? pages.compactMap(\.next).min() : nil
  }

  /// The key of what a book says on its first page when it cannot be fully relied on; `nil` where it can be.
  package var notice: String? {
    if !isReviewed { return "book_draft_text" }
    return isOverdue ? "book_overdue_text" : nil
  }
}
