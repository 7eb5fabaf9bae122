package import Diagnostics

/// What the rules of one file are about; each topic is a page of its own.
package struct RuleTopic: Piece {
  package static var kind: String { "rule topic" }

  /// The name of the file below `rules/`, without its ending.
  package let id: PieceID<RuleTopic>
  package let title: SourceText
  package let summary: SourceText?
  /// The rules of the file, in its order.
  package private(set) var rules: [PieceID<Rule>] = []
  package let position: SourcePosition

  package init(
    id: PieceID<RuleTopic>, title: SourceText, summary: SourceText?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.position = position
  }

  /// The same topic with the rules of its file.
  package func holding(_ rules: [PieceID<Rule>]) -> RuleTopic {
    var copy = self
    copy.rules = rules
    return copy
  }
}
