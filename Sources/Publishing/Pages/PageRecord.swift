package import Composition
package import ToolkitModel

/// What is kept of a page when it has been written.
package struct PageRecord: Sendable {
  package let id: PageID
  package let path: PagePath
  package let title: String
  /// The ids that a link may lead to, hashed: only membership is asked.
  package let anchors: Set<Int>
  package let links: [PageLink]
  /// The contacts that it names.
  package let contacts: Set<PieceID<Contact>>
  /// The content's pictures that it shows, by path.
  package let pictures: [String]
  package let review: PageReview
  /// The dated changes that it lists.
  package let changes: [DatedChange]
  /// How many words its text has; 0 where nobody asks.
  package let words: Int

  /// The hash of an id, the same within one run of the program.
  package static func hash(_ id: some Sequence<UInt8>) -> Int {
    // FNV-1a; Hasher is seeded anew in each process and costs more for short names.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash)
  }
}
