/// How a tree becomes the content of a page.
package struct PageRules: Sendable, Equatable {
  /// How many levels each heading goes down.
  package let headingShift: Int
  /// The level of the page's own heading above the content; 0 where it has none.
  ///
  /// Headings of this level or above are errors, and so is a level that is skipped.
  package let titleLevel: Int
  /// The ids that the page's headings got in the source's language, in order, those that were written left out;
  /// `nil` in that language itself.
  ///
  /// Headings take them, so that anchors hold in every translation. Another number of headings is an error.
  package let headingIDs: [String]?
  /// Ids that the page uses elsewhere.
  package let reservedIDs: [String]

  package init(
    headingShift: Int = 0, titleLevel: Int = 1, headingIDs: [String]? = nil,
    reservedIDs: [String] = []
  ) {
    self.headingShift = headingShift
    self.titleLevel = titleLevel
    self.headingIDs = headingIDs
    self.reservedIDs = reservedIDs
  }
}
