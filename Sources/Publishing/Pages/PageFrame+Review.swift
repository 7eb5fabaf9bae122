import Composition
import Templating
import ToolkitModel

extension PageFrame {
  /// What a page says above its text when it cannot be fully relied on.
  func notice(for review: PageReview) -> TemplateValue {
    guard let notice = review.notice else { return .absent }
    return .object(["text": .text(words[notice.word]), "kind": .text(notice.rawValue)])
  }

  /// Whether a page says who reviewed it, or where its law applies.
  func hasFacts(_ id: PageID, _ review: PageReview) -> Bool {
    id.hasPlace || review.isReviewed && review.oldest != nil
  }

  /// Where the law on a page applies, if it has any.
  func applies(_ id: PageID) -> TemplateValue {
    id.hasPlace ? .object(["place": .text(composer.guide.place(of: id).name)]) : .absent
  }

  /// The oldest review on the page; only a page whose every text is reviewed shows one.
  func reviewed(_ review: PageReview) -> TemplateValue {
    guard review.isReviewed, let oldest = review.oldest else { return .absent }
    return .object([
      "date": .text(words.text(oldest)), "iso": .text(oldest.iso8601),
      "by": .text(review.by.joined(separator: ", ")),
    ])
  }

  /// The day after which to look for a newer version: true on paper and in a mirror too.
  func checkAfter(_ review: PageReview) -> TemplateValue {
    guard review.isReviewed, let next = review.next else { return .absent }
    return .object(["date": .text(words.text(next)), "iso": .text(next.iso8601)])
  }
}
