/// Pictures of several sheets in one file, side by side in cells of one size: a page shows them all with one request.
package struct PictureStrip: Sendable, Equatable {
  /// How many sheets it has at most.
  package static let most = 4
  /// Of the file that is drawn.
  package static let pictureName = "sheets.jpg"
  /// Of the picture of one sheet, in pixels; sheets of another shape have white space beside them.
  package static let cellWidth = 160
  package static let cellHeight = 207

  /// The file, in the site.
  package let path: PagePath
  /// The size of the file.
  package let bytes: Int
  /// The pages of the sheets, from left to right.
  package let pages: [PageID]

  package init(path: PagePath, bytes: Int, pages: [PageID]) {
    self.path = path
    self.bytes = bytes
    self.pages = pages
  }
}
