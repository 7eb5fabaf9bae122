package import Diagnostics

/// How the copies behave that readers save on their phones.
package struct SavedCopyPolicy: Described, Equatable {
  package static let kind = "offline settings"

  /// After how many days a copy says that it is old; at least 1.
  package var warnAfterDays = 30
  /// What the icon is called that readers may put on their home screen, where others see it; the
  /// interface's own neutral word where the toolkit names none.
  package var iconName: String?
}

extension SavedCopyPolicy {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .number(
      ifSet: \.warnAfterDays, "warn_after_days", in: 1...Int.max,
      remedy: "write 1 or more, or delete the key for 30"),
    .optionalString(\.iconName, "icon_name"),
  ]
}
