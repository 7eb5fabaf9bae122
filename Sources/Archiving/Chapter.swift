import Composition

/// A page of a book that is read on a screen.
struct Chapter: Sendable, Equatable {
  /// Its file's name without ending.
  let name: String
  let title: String
  /// 1 for a chapter or the title of a part, 2 for a page of a part.
  let level: Int
  /// The id of its element.
  let anchor: String
  /// What the ids within begin with.
  let prefix: String
  /// The page's text, well-formed as XML too; its links lead to ids alone.
  let html: [UInt8]
}
