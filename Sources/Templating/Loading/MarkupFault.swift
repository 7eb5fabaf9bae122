/// A place in a template's HTML that a browser could read differently from how it looks.
enum MarkupFault: String, Sendable, Equatable {
  case brokenName = "a tag of the template is in the name of an element"
  case brokenAttribute = "a tag of the template is in an attribute outside quotes"
  case brokenComment = "a comment's '<!--' or '-->' is not in one piece"
  case straySign = "a quote or equals sign is outside an attribute's value"
  case declaration = "this is neither an element nor a comment"
  case signInText = "'<' must not begin anything in the text of this element"
  case unevenSection = "the section does not end where it begins: in text, a tag or a value"
  case partialInTag = "a partial is in a tag, a comment, or text that is not HTML"
  case unfinished = "the file ends in a tag, a comment, or text that is not HTML"

  /// What to do instead.
  var remedy: String {
    switch self {
    case .brokenName: "write each element in full, each within a section of its own"
    case .brokenAttribute:
      "begin the section with a blank and end it without, and write values between double quotes"
    case .brokenComment: "write '<!-- … -->', with blanks around a tag of the template"
    case .straySign: "write attributes as name=\"value\", with blanks between them"
    case .declaration: "write a comment as '<!-- … -->', and '<' in a text as '&lt;'"
    case .signInText: "delete it; in a title or a text area it is written '&lt;'"
    case .unevenSection: "put the whole element, or the whole attribute, into the section"
    case .partialInTag: "put the whole element into the partial"
    case .unfinished: "end it in the same file"
    }
  }
}
