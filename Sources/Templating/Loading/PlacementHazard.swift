/// Why a plain text may not stand at some place of a template, escaped or not.
enum PlacementHazard: String, Sendable, Equatable {
  case unquotedAttribute = "an element's tag outside quotes"
  case activeAttribute = "an attribute that can run or load something"
  case addressStart = "the beginning of an address"
  case rawElement = "a style element"
  case codeSpan = "a code span"
  case codeBlock = "a code block"
  case fenceInfo = "the first line of a fenced block"
  case linkDestination = "a link's destination"
  case rawHTML = "raw HTML"

  /// What to do instead.
  var remedy: String {
    switch self {
    case .unquotedAttribute: "put the attribute's value between double quotes"
    case .activeAttribute, .linkDestination: "the program must pass it as ready"
    case .addressStart:
      "write the address before it, outside sections, as far as a '/', '?' or '#'"
    case .rawElement: "put it into an attribute (data-…) and read it from there"
    case .codeSpan, .codeBlock, .fenceInfo, .rawHTML:
      "move it out, or let the program pass it as ready"
    }
  }
}
