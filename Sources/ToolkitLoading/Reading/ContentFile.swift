/// A regular file of a content folder.
package struct ContentFile: Sendable, Equatable {
  /// The path from the content folder on, parted by `/`, as `sections/at-work.md`.
  package let relativePath: String
  /// The path as it is shown to people, as `Content/sections/at-work.md`.
  package let displayPath: String
  /// How many bytes it had when it was listed.
  package let size: Int
  /// Where its bytes are: its own path, or the end of the symbolic links that lead to them.
  let location: String
}
