package import CommonMark
package import Diagnostics
import Templating
package import ToolkitModel

/// The dialects of our Markdown: what authors may write, and what templates may.
package struct Dialects: Sendable {
  /// The link schemes that authors may use.
  private static let schemes = [
    "term", "cite", "paper", "contact", "section", "rule", "encounter", "flyer", "form", "appendix",
    "edition",
  ]

  /// What stands in content files.
  package let authored: Dialect
  /// What stands in flyers: faces as well.
  package let flyer: Dialect
  /// What stands in Markdown templates: boxes, and a directive for every authored text.
  package let template: Dialect

  /// - Parameters:
  ///   - leftSigns: how grave it is that signs of Markdown are left in a text; `nil` where nobody asks.
  ///   - kinds: the kinds of piece, of which some have a directive of their name.
  package init(leftSigns: Diagnostic.Severity? = nil, kinds: Kinds = .standard) {
    let own = kinds.printedByTemplate
    let pieces =
      Self.pieces
      + own.map { DirectiveRule(name: $0.facts.name, argument: .required, hasBody: false) }
    let ownTexts = own.flatMap { KindTemplate(of: $0).texts }
    authored = Dialect(
      directives: pieces, schemes: Self.schemes, imageSchemes: ["icon"], leftSigns: leftSigns)
    flyer = Dialect(
      directives: pieces + [DirectiveRule(name: "face", argument: .required, hasBody: true)],
      schemes: Self.schemes, imageSchemes: ["icon"], leftSigns: leftSigns)
    template = Dialect(
      directives: Set((Templates.all.flatMap(\.texts) + ownTexts).map(\.name)).sorted()
        .map { DirectiveRule(name: $0, argument: .none, hasBody: false) }
        + [
          DirectiveRule(
            name: TemplateContext.container, argument: .required, hasBody: true,
            options: ["id", "fold"])
        ],
      schemes: Self.schemes + ["part", "url", "site-file", "page"] + Self.records,
      imageSchemes: ["diagram", "icon"], isUnlimited: true)
  }

  /// The schemes by which templates link to records and to kinds of them.
  private static let records = ["press", "document", "report", "group", "records", "map"]

  private static let pieces = [
    DirectiveRule(name: "rule", argument: .required, hasBody: false),
    DirectiveRule(name: "say", argument: .optional, hasBody: true),
    DirectiveRule(name: "points", argument: .required, hasBody: false),
    DirectiveRule(name: "deadline", argument: .required, hasBody: false),
    DirectiveRule(name: "deadlines", argument: .none, hasBody: false),
    DirectiveRule(name: "show", argument: .required, hasBody: false),
    DirectiveRule(name: "do", argument: .none, hasBody: true),
    DirectiveRule(name: "dont", argument: .none, hasBody: true),
    DirectiveRule(name: "steps", argument: .none, hasBody: true, list: .numbered),
    DirectiveRule(name: "checklist", argument: .none, hasBody: true, list: .plain),
    DirectiveRule(name: "changes", argument: .none, hasBody: true, list: .plain),
    DirectiveRule(name: "contacts", argument: .none, hasBody: false, options: ["kind", "area"]),
    DirectiveRule(name: "press", argument: .none, hasBody: false, options: ["group", "index"]),
    DirectiveRule(name: "documents", argument: .none, hasBody: false, options: ["topic", "index"]),
    DirectiveRule(
      name: "reports", argument: .none, hasBody: false, options: ["tactic", "by", "index"]),
    DirectiveRule(name: "counts", argument: .none, hasBody: false, options: ["of"]),
    DirectiveRule(name: "flyer", argument: .required, hasBody: false),
    DirectiveRule(name: "form", argument: .required, hasBody: false, options: ["parts"]),
    DirectiveRule(name: "diagram", argument: .required, hasBody: false),
    DirectiveRule(name: "belief", argument: .none, hasBody: true),
    DirectiveRule(name: "watch", argument: .none, hasBody: false),
    DirectiveRule(name: "terms", argument: .none, hasBody: false, options: ["only"]),
    DirectiveRule(name: "reviews", argument: .none, hasBody: false),
    DirectiveRule(name: "downloads", argument: .none, hasBody: false),
  ]
}
