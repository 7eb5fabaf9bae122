package import ToolkitModel

/// How far the number and the address of a contact can be relied on, computed from its verification and one date.
package enum ContactStanding: Sendable, Equatable {
  /// It has neither a number nor an address of which anybody has made sure, so that readers do not see it.
  case unverified
  case current
  /// The day by which somebody must make sure of it again is near.
  case due
  /// That day has passed.
  case overdue

  /// The standing of a contact.
  ///
  /// - Parameters:
  ///   - contact: a contact.
  ///   - policy: how long a verification holds, and from when on it is due.
  ///   - today: the day of the build.
  package init(of contact: Contact, policy: ReviewPolicy, today: CalendarDate) {
    guard contact.isShown, let verification = contact.verification else {
      self = .unverified
      return
    }
    let last = verification.on.value.adding(days: policy.contacts)
    self =
      today > last
      ? .overdue : today > last.adding(days: -policy.dueSoon) ? .due : .current
  }

  /// The standing in a word or two.
  package var name: String {
    switch self {
    case .unverified: "not shown"
    case .current: "current"
    case .due: "due"
    case .overdue: "overdue"
    }
  }
}
