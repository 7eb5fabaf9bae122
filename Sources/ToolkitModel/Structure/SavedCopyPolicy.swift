/// How the copies behave that readers save on their phones.
package struct SavedCopyPolicy: Sendable, Equatable {
  /// After how many days a copy says that it is old; at least 1.
  package let warnAfterDays: Int
  /// What the icon is called that readers may put on their home screen, where others see it; the
  /// interface's own neutral word where the toolkit names none.
  package let iconName: String?

  package init(warnAfterDays: Int = 30, iconName: String? = nil) {
    self.warnAfterDays = warnAfterDays
    self.iconName = iconName
  }
}
