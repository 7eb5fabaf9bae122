import Diagnostics
import ToolkitModel

/// A kind of piece that the program does not know: how somebody fared, in their own words.
struct Story: ReviewablePiece {
  static let kind = "story"

  var id = PieceID<Story>("")
  var title = SourceText("", file: "")
  var words = SourceText("", file: "")
  var moral: SourceText?
  var rules: [Located<PieceID<Rule>>] = []
  var place: Located<PieceID<Place>>?
  var review: Review?
  var position: SourcePosition

  init(at position: SourcePosition) { self.position = position }

  static let fields: [Field<Story>] = [
    .id(),
    .text(\.title, "title", as: .title, signed: 0),
    .text(\.words, "words", signed: 0).noted("in the teller's own words"),
    .optionalText(\.moral, "moral"),
    .references(\.rules, "rules"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
  ]

  static let described = Kind<Story>(
    KindFacts(
      kind, plural: "stories", home: .list("stories.yaml"), isData: true, isLeftOut: true,
      use: "print it with the directive `story`", isPrintedByTemplate: true))

  /// `markdown/story.mustache`.
  static let template = """
    ```{title}
    ```

    ```{words}
    ```
    {{#moral}}

    > [!TIP]
    > ```{moral}
    > ```
    {{/moral}}
    """
}
