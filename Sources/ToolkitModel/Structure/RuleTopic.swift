package import Diagnostics

/// What the rules of one file are about; each topic is a page of its own.
package struct RuleTopic: Piece {
  package static let kind = "rule topic"

  /// The name of the file below `rules/`, without its ending.
  package var id = PieceID<RuleTopic>("")
  package var title = SourceText.blank
  package var summary: SourceText?
  /// The rules of the file, in its order.
  package var rules: [PieceID<Rule>] = []
  package var position: SourcePosition
}

extension RuleTopic {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<RuleTopic>(KindFacts(kind, home: .settings("rule_topics")))

  package static let fields: [Field<RuleTopic>] = [
    .id(isEssential: true, namesFolder: true),
    .text(\.title, "title", as: .title, parsed: false),
    .optionalText(\.summary, "summary", parsed: false),
  ]
}
