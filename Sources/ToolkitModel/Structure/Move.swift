/// An address that pages once had and that has moved, so that old links and bookmarks still lead
/// somewhere.
///
/// Both are addresses below the folder of the language, as a browser shows them and without
/// `index.html`: `at-the-door`, `flyers/wallet-card`, `at-the-door#the-paper`.
package struct Move: Sendable, Equatable {
  package let from: Located<String>
  package let to: Located<String>

  package init(from: Located<String>, to: Located<String>) {
    self.from = from
    self.to = to
  }
}
