/// How printed pages look: files of `Templates/print/`.
package struct PrintStyles: Sendable, Equatable {
  /// `sheet.css`, for sheets and forms.
  package let sheet: [UInt8]
  /// `book.typ`, for books.
  package let book: [UInt8]

  package init(sheet: [UInt8], book: [UInt8]) {
    self.sheet = sheet
    self.book = book
  }
}
