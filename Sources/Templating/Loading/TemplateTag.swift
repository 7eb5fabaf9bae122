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
  /// Where the tag stands in the template's bytes, its braces included.
  let range: Range<Int>
}
