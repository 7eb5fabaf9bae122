/// What the engine made of a job.
package struct PrintResult: Sendable, Equatable {
  /// The finished PDF.
  package let pdf: [UInt8]
  /// How many pages it has, finished.
  package let pages: Int
  package let fills: [BoxFill]
  /// What stands in the margins of a page, outside of all boxes.
  package let strays: [StrayWord]
  /// The page, from 1, of each named destination, before the pages were put onto sheets.
  package let destinations: [String: Int]
  /// The letters that no font has.
  package let missingSigns: [MissingSign]
}

/// How full a box is.
package struct BoxFill: Sendable, Equatable {
  package let id: String
  /// Points that the content takes; `nil` when it ran out of the box so far that its end is lost.
  package let used: Double?
  package let room: Double
  /// How large its type is, in points; `nil` where nobody looked for a size.
  package let size: Double?
  /// A word that is wider than the box, if one is.
  package let stray: StrayWord?

  package init(
    id: String, used: Double?, room: Double, size: Double? = nil, stray: StrayWord? = nil
  ) {
    self.id = id
    self.used = used
    self.room = room
    self.size = size
    self.stray = stray
  }

  package var fits: Bool { stray == nil && !isOverfull }

  /// Whether the text is too long for the box.
  package var isOverfull: Bool { used.map { $0 > room + 0.5 } ?? true }
}
