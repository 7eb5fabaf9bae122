package import ToolkitModel

/// How far the number of a contact can be relied on, computed from its verification and one date.
package enum ContactStanding: Sendable, Equatable {
  /// Nobody has made sure of it, so that it is printed nowhere.
  case unverified
  case current
  /// The day by which somebody must make sure of it again is near.
  case due
  /// That day has passed.
  case overdue

  /// The standing of a contact; `nil` for one without a number.
  ///
  /// - Parameters:
  ///   - contact: a contact.
  ///   - policy: how long a verification holds, and from when on it is due.
  ///   - today: the day of the build.
  package init?(of contact: Contact, policy: ReviewPolicy, today: CalendarDate) {
    guard contact.number != nil else { return nil }
    guard let verification = contact.verification else {
      self = .unverified
      return
    }
    let last = verification.on.value.adding(days: policy.contacts)
    self =
      today > last
      ? .overdue : today > last.adding(days: -policy.dueSoon) ? .due : .current
  }
}
