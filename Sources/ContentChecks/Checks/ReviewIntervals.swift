import Diagnostics
import ToolkitModel

/// Finds signatures that are to last longer than the law behind a rule stands still.
///
/// - Good: a fast rule signed on 2026-01-01 until 2026-03-02 (60 days).
/// - Bad: a fast rule signed on 2026-01-01 until 2026-03-03.
enum ReviewIntervals {
  static func diagnostics(for rules: [Rule]) -> [Diagnostic] {
    rules.compactMap { rule in
      guard let review = rule.review, let longest = rule.volatility.longestInterval else {
        return nil
      }
      let days = review.next.daysSince1970 - review.on.daysSince1970
      guard days > longest else { return nil }
      return Diagnostic(
        .error, "review-interval",
        "rule '\(rule.id)' is signed for \(days) days, but its law changes too fast for that",
        at: review.position,
        remedy:
          "a rule with `volatility: \(rule.volatility.rawValue)` must be reviewed at least every "
          + "\(longest) days: by \(review.on.adding(days: longest).iso8601)")
    }
  }
}

extension Rule.Volatility {
  /// The most days between two reviews; `nil` where the policy of the toolkit is enough.
  fileprivate var longestInterval: Int? {
    switch self {
    case .fast: 60
    case .slow: 365
    case .stable: nil
    }
  }
}
