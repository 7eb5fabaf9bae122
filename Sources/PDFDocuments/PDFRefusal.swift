/// Why a PDF file cannot be published.
package enum PDFRefusal: Error, Equatable {
  /// There is no library to read it with.
  case noLibrary
  /// It is locked with a password, or for some uses.
  case encrypted
  /// It cannot be read as a whole; the library's own words.
  case damaged(String)
  /// Other files lie in it.
  case embeddedFiles
  /// It would run a program in its reader.
  case script
  /// It would start something or send something: the kind of action.
  case action(String)
}
