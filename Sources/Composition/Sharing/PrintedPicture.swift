/// A picture of a printed side, in the site.
package struct PrintedPicture: Sendable, Equatable {
  package let path: PagePath
  /// In pixels.
  package let width: Int
  package let height: Int

  package init(path: PagePath, width: Int, height: Int) {
    self.path = path
    self.width = width
    self.height = height
  }
}
