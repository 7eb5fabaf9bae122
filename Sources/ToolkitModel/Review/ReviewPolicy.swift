package import Diagnostics

/// What becomes of a text that nobody has signed, and when a review counts as due.
package struct ReviewPolicy: Described, Equatable {
  package static let kind = "review policy"

  package enum Unreviewed: String, Choice {
    /// It is published and marked as a draft.
    case mark
    /// It is left out.
    case omit
    /// The build fails.
    case refuse
  }

  package var unreviewed = Unreviewed.mark
  /// Days before the next review from which on a text is due soon.
  package var dueSoon = 30
  /// Days after which somebody makes sure of a contact's number again.
  package var contacts = 365
}

extension ReviewPolicy {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .number(
      ifSet: \.contacts, "contacts", in: 1...Int.max,
      remedy: "write 1 or more days, or delete the key for 365"),
    .value(ifSet: \.unreviewed, "unreviewed"), .value(ifSet: \.dueSoon, "due_soon"),
  ]
}
