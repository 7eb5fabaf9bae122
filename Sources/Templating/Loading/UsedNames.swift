/// The names that a template can ask for, and those below each.
struct UsedNames: Sendable {
  private(set) var below: [String: UsedNames] = [:]

  /// Takes up a name and those on the way to it.
  mutating func insert(_ path: ArraySlice<String>) {
    guard let first = path.first else { return }
    below[first, default: UsedNames()].insert(path.dropFirst())
  }
}
