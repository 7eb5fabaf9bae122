import Diagnostics

/// A letter or sign that no installed font has.
package struct MissingSign: Sendable, Hashable {
  /// The rule of the diagnostics for it.
  package static let rule = "missing-font"

  package let scalars: [Unicode.Scalar]

  package init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  package var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Its code points and, where Unicode has one, the name of each: `U+1F68B TRAM CAR`.
  package var name: String {
    scalars.map { scalar in
      scalar.properties.name.map { "\(scalar.codePoint) \($0)" } ?? scalar.codePoint
    }.joined(separator: ", ")
  }
}

extension MissingSign {
  /// Reads the engine's complaint: all code points that it names; `nil` where it names none.
  init?(complaint: some StringProtocol) {
    let scalars = complaint.split(separator: "U+").dropFirst().compactMap { part in
      UInt32(part.prefix { $0.isHexDigit }, radix: 16).flatMap(Unicode.Scalar.init)
    }
    if scalars.isEmpty { return nil }
    self.init(scalars)
  }
}
