import Diagnostics

/// The id of one piece of a toolkit: lower-case letters, digits and hyphens.
///
/// An id is never reused and never translated. `Piece` keeps the id of a rule from being taken for
/// the id of a section.
package struct PieceID<Piece>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.precedes(right.text)
  }
}
