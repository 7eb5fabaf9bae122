import Rendering
import Templating
import ToolkitModel

extension PageFrame {
  /// What a page says above its text when it cannot be fully relied on.
  func notice(for review: PageReview) -> TemplateValue {
    let key: (String, String)?
    if review.isHeld {
      key = ("held_text", "held")
    } else if review.isReviewed {
      switch review.state {
      case .overdue: key = ("overdue_text", "overdue")
      case .dueSoon: key = ("due_soon_text", "due-soon")
      default: key = nil
      }
    } else {
      switch review.state {
      case .changed: key = ("changed_text", "changed")
      case .outsidePlace: key = ("outside_text", "outside")
      default: key = ("draft_text", "draft")
      }
    }
    guard let key else { return .absent }
    return .object(["text": .text(words[key.0]), "kind": .text(key.1)])
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
