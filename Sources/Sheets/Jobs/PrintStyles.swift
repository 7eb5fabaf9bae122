/// How printed pages look: files of `Templates/`.
package struct PrintStyles: Sendable, Equatable {
  /// `print/sheet.css`, for sheets and forms.
  package let sheet: [UInt8]
  /// `print/book.typ`, for books.
  package let book: [UInt8]
  /// The mark of the toolkit, as SVG.
  package let mark: [UInt8]
  /// The icons, as SVG, by name.
  package let icons: [String: [UInt8]]

  package init(
    sheet: [UInt8], book: [UInt8] = [], mark: [UInt8] = [], icons: [String: [UInt8]] = [:]
  ) {
    self.sheet = sheet
    self.book = book
    self.mark = mark
    self.icons = icons
  }
}
