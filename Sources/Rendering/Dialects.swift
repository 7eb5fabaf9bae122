package import CommonMark

/// The dialects of our Markdown: what authors may write, and what templates may.
package struct Dialects: Sendable {
  /// The link schemes that authors may use.
  private static let schemes = ["term", "cite", "paper", "contact", "section", "rule"]

  /// What stands in content files.
  package let authored: Dialect
  /// What stands in flyers: faces as well.
  package let flyer: Dialect
  /// What stands in Markdown templates: boxes, and a directive for every authored field.
  package let template: Dialect

  /// The fields that templates place, by the directive of the same name.
  static let fields = [
    "body", "entries", "words", "law", "practice", "action", "confirm", "meaning", "note",
    "signed_by", "allows", "does_not_allow", "summary", "rights_note", "key_points", "lesson",
  ]

  package init() {
    authored = Dialect(directives: Self.pieces, schemes: Self.schemes)
    flyer = Dialect(
      directives: Self.pieces + [DirectiveRule("face", argument: .required, hasBody: true)],
      schemes: Self.schemes)
    template = Dialect(
      directives: Self.fields.map { DirectiveRule($0, argument: .none, hasBody: false) }
        + [DirectiveRule("box", argument: .required, hasBody: true, options: ["id"])],
      schemes: Self.schemes + ["part", "flyer", "appendix", "contact-number"])
  }

  private static let pieces = [
    DirectiveRule("rule", argument: .required, hasBody: false),
    DirectiveRule("say", argument: .optional, hasBody: true),
    DirectiveRule("do", argument: .none, hasBody: true),
    DirectiveRule("dont", argument: .none, hasBody: true),
    DirectiveRule("steps", argument: .none, hasBody: true),
    DirectiveRule("checklist", argument: .none, hasBody: true),
    DirectiveRule("contacts", argument: .none, hasBody: false, options: ["kind", "area"]),
    DirectiveRule("press", argument: .none, hasBody: false, options: ["group"]),
    DirectiveRule("documents", argument: .none, hasBody: false, options: ["topic"]),
    DirectiveRule("reports", argument: .none, hasBody: false, options: ["tactic"]),
    DirectiveRule("flyer", argument: .required, hasBody: false),
  ]
}
