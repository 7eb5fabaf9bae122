import CommonMark
import Diagnostics
import Testing

@Suite struct `Leaf blocks` {
  private let dialect = Dialect()

  private func blocks(_ text: String) -> [LeafBlock] {
    LeafBlock.all(in: SourceText(text, file: "a.md"), dialect: dialect)
  }

  /// As readers see it; a line end in the source is a blank.
  private func html(_ text: SourceText) -> String {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &problems)
    let written = HTMLWriter(labels: testLabels, medium: .plain).html(of: tree)
    return String(decoding: written, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(" <br", with: "<br")
  }

  @Test func `are the words of paragraphs, entries, headings and cells`() {
    let text = """
      # Title {#top}

      One *line*
      and more.\\
      Broken.

      > - quoted
      >   entry
      >
      > 2. second

      Under
      =====

      | A | B \\| C |
      |---|---|
      | 1 | [x](y) |

      [^n]: A note.

      > [!NOTE]
      > In a box.
      >
      > And more.
      """
    #expect(
      blocks(text).map { "\($0.kind) \($0.table): \($0.text)" } == [
        "heading 0: Title", "paragraph 0: One *line* and more.\\\nBroken.", "item 0: quoted entry",
        "item 0: second", "heading 0: Under", "cell 1: A", "cell 1: B \\| C", "cell 1: 1",
        "cell 1: [x](y)", "paragraph 0: A note.",
        "paragraph 0: In a box.", "paragraph 0: And more.",
      ])
  }

  @Test func `take other words, each on its own lines`() {
    let source = SourceText("# A\n\n> one\n> two\n\n- x\n- y\n", file: "a.md")
    let blocks = LeafBlock.all(in: source, dialect: dialect)
    let text = source.replacing(blocks, by: ["Z", "eins zwei", nil, "ypsilon"], keptIn: "en")
    #expect(text.string == "# Z\n\n> eins zwei\n\n- x\n- ypsilon\n")
    #expect(text.position(line: 6, column: 3).line == 7)
    #expect(html(text).contains("<div lang=\"en\" dir=\"ltr\"> <p>x</p>") == false)
  }

  @Test(arguments: 0..<2_000) func `give the same page when their own words are put back`(seed: Int)
  {
    var generator = Generator(seed: seed)
    let text = SourceText(generator.document(of: plainPieces, length: 40), file: "a.md")
    let blocks = LeafBlock.all(in: text, dialect: dialect)
    let again = text.replacing(blocks, by: blocks.map(\.text), keptIn: "en")
    #expect(
      html(again) == html(text), "\(text.string.debugDescription)\n\(again.string.debugDescription)"
    )
  }
}
