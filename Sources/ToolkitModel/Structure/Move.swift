package import Diagnostics

/// An address that pages once had and that has moved, so that old links and bookmarks still lead
/// somewhere.
///
/// Both are addresses below the folder of the language, as a browser shows them and without
/// `index.html`: `at-the-door`, `flyers/wallet-card`, `at-the-door#the-paper`.
package struct Move: Described, Equatable {
  package static let kind = "moved address"

  package var from = Located.blank
  package var to = Located.blank
}

extension Move {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .code(\.from, "from", in: nil), .code(\.to, "to", in: nil),
  ]
}
