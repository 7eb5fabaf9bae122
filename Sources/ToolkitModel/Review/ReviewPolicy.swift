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
  /// Days after which somebody makes sure of a contact's number again.
  package let contacts: Int

  package init(unreviewed: Unreviewed = .mark, dueSoon: Int = 30, contacts: Int = 365) {
    self.unreviewed = unreviewed
    self.dueSoon = dueSoon
    self.contacts = contacts
  }
}
