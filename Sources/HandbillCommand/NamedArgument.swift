import ArgumentParser

/// An argument that is one of several, by its name.
protocol NamedArgument: ExpressibleByArgument, CaseIterable, CustomStringConvertible {}

extension NamedArgument {
  init?(argument: String) {
    guard let named = Self.allCases.first(where: { $0.description == argument }) else { return nil }
    self = named
  }
}
