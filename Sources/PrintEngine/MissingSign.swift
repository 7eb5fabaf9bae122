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
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return scalar.properties.name.map { "\(code) \($0)" } ?? code
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
