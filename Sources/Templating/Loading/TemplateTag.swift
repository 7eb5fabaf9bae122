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
  /// Why a plain text would not be safe here; `nil` where escaping is enough.
  var hazard: PlacementHazard?

  /// The tag as Mustache reads it, in its plainest form.
  ///
  /// - Parameters:
  ///   - partialFolder: what goes before the name of a partial.
  ///   - lineEnds: how many line ends the tag holds, which a comment keeps so that lines still count.
  /// - Returns: the tag with its braces.
  func canonical(partialFolder: String, lineEnds: Int) -> String {
    switch kind {
    case .value: "{{\(name)}}"
    case .ready: "{{&\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    case .partial: "{{>\(partialFolder)/\(name)}}"
    case .comment: "{{!\(String(repeating: "\n", count: lineEnds))}}"
    }
  }
}
