import Diagnostics
package import ToolkitModel

extension ScalarKind {
  /// The id of a piece.
  package static func id<Piece>() -> ScalarKind where Value == PieceID<Piece> {
    ScalarKind(
      "an id", placeholder: { _ in PieceID("") },
      remedy: { _ in "use a-z, 0-9 and '-', at most 64, and no '-' in front" },
      read: { $0.string.isPieceID ? PieceID($0.string) : nil })
  }

  /// The id of a piece, with the place where it is named.
  package static func reference<Piece>() -> ScalarKind where Value == Located<PieceID<Piece>> {
    .located(.id())
  }

  /// One of the words that an enumeration lists; the first stands in for one that is wrong.
  package static func word() -> ScalarKind
  where Value: CaseIterable & RawRepresentable<String> {
    let words = Value.allCases.map(\.rawValue)
    return ScalarKind(
      words.joined(separator: ", ", last: " or "),
      placeholder: { _ in
        guard let first = Value.allCases.first else {
          preconditionFailure("an enumeration without words cannot be a value")
        }
        return first
      },
      remedy: { scalar in
        suggestion(for: scalar.string, among: words).map { "did you mean '\($0)'?" }
      },
      read: { Value(rawValue: $0.string) })
  }
}

extension String {
  /// Whether it is an id: lower-case ASCII letters, digits and hyphens, no hyphen in front, at most
  /// 64.
  package var isPieceID: Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...64).contains(utf8.count) && utf8.first != hyphen
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == hyphen
      }
  }
}

extension [String] {
  /// The strings in a row, with another separator before the last.
  fileprivate func joined(separator: String, last: String) -> String {
    guard count > 1, let end = self.last else { return joined() }
    return dropLast().joined(separator: separator) + last + end
  }
}
