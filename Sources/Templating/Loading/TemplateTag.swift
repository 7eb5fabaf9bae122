/// One tag of a template, `{{…}}`, as it was written.
struct TemplateTag: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// `{{name}}`
    case value
    /// `{{{name}}}` or `{{&name}}`
    case ready
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{> name}}`
    case partial
    /// `{{! … }}`
    case comment
  }

  let kind: Kind
  /// The name without spaces around it; empty for a comment.
  let name: String
  /// The words of the name, between its dots; none for `.` and for a comment.
  let words: [String]
  /// Where the tag stands in the template's bytes, its braces included.
  let range: Range<Int>
  /// Why a plain text would not be safe here; `nil` where escaping is enough.
  let hazard: PlacementHazard?

  init(kind: Kind, name: String, range: Range<Int>, hazard: PlacementHazard?) {
    self.kind = kind
    self.name = name
    words = name.utf8.split(separator: UInt8(ascii: ".")).map { String($0) ?? "" }
    self.range = range
    self.hazard = hazard
  }
}
