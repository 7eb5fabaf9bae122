/// How far a text can be relied on, computed from its review, its present words and one date.
///
/// Ordered from worst to best, so that the state of a page is the least of its texts' states.
package enum ReviewState: Int, Sendable, Equatable, Comparable, CaseIterable {
  /// Nobody has signed it.
  case never
  /// Its words changed after it was signed.
  case changed
  /// It was signed for a place that does not include the place of the guide.
  case outsidePlace
  /// The day of its next review has passed.
  case overdue
  /// The day of its next review is near.
  case dueSoon
  case current

  package static func < (left: ReviewState, right: ReviewState) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether a reader may take it as reviewed, if with a warning.
  package var isReviewed: Bool { self >= .overdue }

  /// The stable name in data files.
  package var name: String {
    switch self {
    case .never: "never"
    case .changed: "changed"
    case .outsidePlace: "outside-place"
    case .overdue: "overdue"
    case .dueSoon: "due-soon"
    case .current: "current"
    }
  }
}
