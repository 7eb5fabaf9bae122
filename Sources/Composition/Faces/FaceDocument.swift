package import CommonMark
package import ToolkitModel

/// One side of a printed piece, for paper: its words, and the lines that every face carries.
package struct FaceDocument: Sendable {
  package let face: Flyer.Face
  /// A container of class `face face-reader` or `face face-officer`; once finished, its links are words.
  package let body: MarkdownTree
  /// The rules printed in full, in the order of the text.
  package let rules: [PieceID<Rule>]
}
