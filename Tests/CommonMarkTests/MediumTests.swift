import CommonMark
import Diagnostics
import Testing

private func html(_ tree: MarkdownTree, _ medium: Medium) -> String {
  String(decoding: HTMLWriter(labels: testLabels, medium: medium).html(of: tree), as: UTF8.self)
}

private func tree(_ text: String) -> MarkdownTree {
  var problems: [Diagnostic] = []
  return MarkdownTree(
    parsing: SourceText(text, file: "a.md"), dialect: Dialect(directives: [], schemes: ["x"]),
    diagnostics: &problems)
}

@Suite struct `Fields` {
  private let byHand = Medium.sheet(numbers: .leftToRight)
  private let fillable = Medium.sheet(numbers: .leftToRight, fields: "f")

  @Test func `in a line are named by their label`() {
    let line = tree("Name *&* phone:").labelling(.line(name: ""))
    #expect(html(line, byHand) == "<p>Name <em>&amp;</em> phone:</p>\n")
    #expect(
      html(line, fillable)
        == #"<p>Name <em>&amp;</em> phone:<input type="text" name="f-1" title="Name &amp; phone" /></p>"#
        + "\n")
    #expect(
      html(tree("Yes").labelling(.tick), fillable)
        == #"<p><input type="checkbox" name="f-1" title="Yes" />Yes</p>"# + "\n")
  }

  @Test func `with a name of their own have it on every sheet`() {
    let slots = MarkdownTree.joining(
      ["hotline", ""].map { tree("Call:").labelling(.line(name: $0)) })
    #expect(
      html(slots, fillable)
        == #"<p>Call:<input type="text" name="hotline" title="Call" /></p>"# + "\n"
        + #"<p>Call:<input type="text" name="f-2" title="Call" /></p>"# + "\n")
  }

  @Test func `below each other are lines, or one field of their height`() {
    let lines = MarkdownTree.joining([tree("How").labelling(), .writingLines(3)])
    #expect(
      html(lines, byHand)
        == "<p>How</p>\n" + String(repeating: "<div class=\"write-line\">\n</div>\n", count: 3))
    #expect(
      html(lines, fillable)
        == "<p>How</p>\n<textarea rows=\"3\" name=\"f-1\" title=\"How\" style=\"height: 4.5em\"></textarea>\n"
    )
  }

  @Test func `for choices are boxes before their words, and none is checked`() {
    let choices = MarkdownTree.joining([tree("Who").labelling(), .choices(["one", "two"])])
    #expect(html(choices, byHand) == "<p>Who</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")
    #expect(
      html(choices, fillable)
        == """
        <p>Who</p>
        <ul>
        <li><input type="checkbox" name="f-1" title="Who: one" />one</li>
        <li><input type="checkbox" name="f-2" title="Who: two" />two</li>
        </ul>

        """)
  }

  @Test func `in a table are named by label, column and row`() {
    let table = MarkdownTree.joining([
      tree("Days").labelling(), .fields(columns: ["Day", "Hour"], rows: 1),
    ])
    #expect(
      html(table, fillable)
        == """
        <p>Days</p>
        <div class="table">
        <table>
        <thead>
        <tr>
        <th scope="col">Day</th>
        <th scope="col">Hour</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><input type="text" name="f-1" title="Days, Day, 1" /></td>
        <td><input type="text" name="f-2" title="Days, Hour, 1" /></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    MarkdownTree.writingLines(0), .choices([]), .fields(columns: [], rows: 2),
  ])
  func `that are none leave nothing`(room: MarkdownTree) {
    #expect(html(room, fillable) == "")
    #expect(!room.hasFields)
  }

  @Test func `are there even where the label has no words`() {
    let field = MarkdownTree().labelling(.line(name: ""))
    #expect(field.hasFields)
    #expect(html(field, fillable) == "<p><input type=\"text\" name=\"f-1\" title=\"\" /></p>\n")
  }

  @Test func `leave nothing in Markdown but their words`() {
    let form = MarkdownTree.joining([
      tree("A:").labelling(.line(name: "")), .writingLines(2), .choices(["b"]),
      .fields(columns: ["c"], rows: 1),
    ])
    var markdown: [UInt8] = []
    form.writeMarkdown(into: &markdown)
    #expect(String(decoding: markdown, as: UTF8.self) == "A:\n\n- b\n\n| c |\n| --- |\n|  |\n")
  }
}

@Suite struct `Numbers in words on paper` {
  @Test(arguments: [
    (
      "اتصل 1-800-555-0100 الآن", "اتصل <bdi class=\"number\" dir=\"ltr\">1-800-555-0100</bdi> الآن"
    ),
    ("*1* [2](x:3)", "<em>1</em> <a href=\"x:3\">2</a>"),
    ("`1 2`", "<code><bdi class=\"number\" dir=\"ltr\">1 2</bdi></code>"),
  ])
  func `keep their order from right to left`(words: String, expected: String) {
    #expect(html(tree(words), .sheet(numbers: .rightToLeft)) == "<p>\(expected)</p>\n")
  }

  @Test func `stay on one line`() {
    #expect(
      html(tree("au +33 2 61 91."), .sheet(numbers: .leftToRight))
        == "<p>au <span class=\"number\">+33 2 61 91</span>.</p>\n")
  }

  @Test func `in an isolate need none of their own`() {
    var problems: [Diagnostic] = []
    let call = tree("[A 1-2](x:a)").resolvingLinks(diagnostics: &problems) { _ in
      .link(ResolvedLink(href: "tel:1-800", ending: "1 800"))
    }
    #expect(
      html(call, .sheet(numbers: .rightToLeft))
        == #"<p><a href="tel:1-800"><bdi>A <bdi class="number" dir="ltr">1-2</bdi></bdi>, "#
        + #"<bdi dir="ltr"><span class="number">1 800</span></bdi></a></p>"# + "\n")
  }

  @Test(arguments: ["I-200", "عام 2026", "&#39;5", "a1-2", "+", "#1-2", "1 - 2"])
  func `everything else stays as it is`(words: String) {
    #expect(html(tree(words), .sheet(numbers: .rightToLeft)) == html(tree(words), .plain))
  }
}

@Suite struct `Pictures on paper` {
  private func html(_ width: Int, _ height: Int, in room: PictureRoom?) -> String {
    var problems: [Diagnostic] = []
    let picture = tree("![a](x.png)").resolvingLinks(diagnostics: &problems) { _ in
      .image(source: "x", width: width, height: height, isDrawing: true)
    }
    return String(
      decoding: HTMLWriter(
        labels: testLabels, medium: .sheet(numbers: .leftToRight, pictures: room)
      ).html(of: picture), as: UTF8.self)
  }

  @Test func `are as large as the room allows and shrink with the words`() {
    #expect(
      html(400, 1000, in: PictureRoom(width: 500, height: 600))
        == "<p><img src=\"x\" alt=\"a\" width=\"400\" height=\"1000\""
        + " style=\"width: calc(240pt * var(--fit, 1)); height: calc(600pt * var(--fit, 1))\" /></p>\n"
    )
    #expect(html(3, 1, in: PictureRoom(width: 1, height: 1)).contains("height: calc(0.333pt"))
  }

  @Test func `are as large as their pixels where they are no drawings`() {
    var problems: [Diagnostic] = []
    let photo = tree("![a](x.png)").resolvingLinks(diagnostics: &problems) { _ in
      .image(source: "x", width: 3, height: 2)
    }
    let room = PictureRoom(width: 500, height: 600)
    let shown = HTMLWriter(
      labels: testLabels, medium: .sheet(numbers: .leftToRight, pictures: room)
    ).html(of: photo)
    #expect(
      String(decoding: shown, as: UTF8.self)
        == "<p><img src=\"x\" alt=\"a\" width=\"3\" height=\"2\" /></p>\n")
  }

  @Test(arguments: [(0, 0), (0, 2)])
  func `stay as they are where their size is not known`(width: Int, height: Int) {
    #expect(
      html(width, height, in: PictureRoom(width: 1, height: 1)) == html(width, height, in: nil))
  }
}

@Suite struct `Chapters` {
  @Test func `lead to the files of each other`() {
    let files = ChapterFiles(
      [("a--", "a.xhtml"), ("b---", "b.xhtml"), ("b--", "c.xhtml")], own: "a.xhtml")
    let links = tree("[1](#a--x) [2](#b--y) [3](#z) [4](https://b--y)")
    #expect(
      html(links, .chapter(files))
        == ##"<p><a href="#a--x">1</a> <a href="b.xhtml#b--y">2</a> <a href="#z">3</a>"##
        + #" <a href="https://b--y">4</a></p>"# + "\n")
  }
}

@Suite struct `Elements` {
  @Test(arguments: [
    "a\\\nb `c` *d* **e** [f](https://g) ![h](i)", "# a\n\n---\n\n> b\n\n```\nc\n```",
    "- a\n- b\n\n1. c\n\n2. d", "|a|b|\n|--|--|\n|c|d|", "> [!NOTE]\n> a", "a[^b]\n\n[^b]: c",
  ])
  func `are counted while they are written`(text: String) {
    var problems: [Diagnostic] = []
    var output: [UInt8] = []
    let count = HTMLWriter(labels: testLabels).writeHTML(
      of: tree(text).finished(diagnostics: &problems), into: &output)
    let opened = zip(output, output.dropFirst()).count {
      $0 == UInt8(ascii: "<") && $1 != UInt8(ascii: "/")
    }
    #expect(count == opened)
  }
}
