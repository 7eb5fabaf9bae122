/// What becomes of a text that nobody has signed, and when a review counts as due.
package struct ReviewPolicy: Sendable, Equatable {
  package enum Unreviewed: String, Sendable, Equatable, CaseIterable {
    /// It is published and marked as a draft.
    case mark
    /// It is left out.
    case omit
    /// The build fails.
    case refuse
  }

  package let unreviewed: Unreviewed
  /// Days before the next review from which on a text is due soon.
  package let dueSoon: Int

  package init(unreviewed: Unreviewed = .mark, dueSoon: Int = 30) {
    self.unreviewed = unreviewed
    self.dueSoon = dueSoon
  }
}
