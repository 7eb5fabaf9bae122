import CXML

/// Why a file cannot be read as XML.
package struct XMLProblem: Error, Sendable, Equatable {
  package let message: String
  /// What to do about it.
  package let remedy: String
  /// Where it is, in bytes.
  package let offset: Int
  /// How many bytes are meant.
  package let length: Int

  init(_ message: String, at offset: Int, length: Int = 1, remedy: String) {
    self.message = message
    self.remedy = remedy
    self.offset = offset
    self.length = length
  }

  /// What the library found, in plain words.
  init(_ code: XML_Error, at offset: Int) {
    let (reason, remedy) =
      switch code {
      case XML_ERROR_INVALID_TOKEN:
        (
          "a character that is not allowed here",
          "write `&lt;` for `<` and `&amp;` for `&`, put values between quotes, and save it as UTF-8"
        )
      case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR:
        ("the file ends here in the middle of a tag or comment", "add the rest")
      case XML_ERROR_UNCLOSED_CDATA_SECTION: ("this CDATA section does not end", "add `]]>`")
      case XML_ERROR_TAG_MISMATCH:
        (
          "this end tag does not match the element that is open",
          "close elements in the reverse order in which they begin"
        )
      case XML_ERROR_DUPLICATE_ATTRIBUTE: ("an attribute occurs twice in one tag", "delete one")
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        ("there is more after the end of the root element", "delete it")
      case XML_ERROR_UNDEFINED_ENTITY:
        (
          "this entity is not defined",
          "write the character itself, or its number (`&#160;`)"
        )
      case XML_ERROR_UNBOUND_PREFIX:
        (
          "a prefix here has no namespace",
          "declare it (`xmlns:PREFIX=\"…\"`), or remove the prefix"
        )
      case XML_ERROR_NO_ELEMENTS: ("it has no element", "export it again")
      default:
        (XML_ErrorString(code).map { String(cString: $0) } ?? "unknown", "export it again")
      }
    self.init("this is not well-formed XML: \(reason)", at: offset, remedy: remedy)
  }
}
