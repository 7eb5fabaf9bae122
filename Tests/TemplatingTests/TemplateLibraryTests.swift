import Diagnostics
import Testing

@testable import Templating

/// Loads templates by path; all have the context `title` (text), `body` (ready), `items` (list).
private func load(
  _ files: KeyValuePairs<String, String>, _ diagnostics: inout [Diagnostic],
  contexts: [String: TemplateContext]? = nil
) -> TemplateLibrary {
  let context: TemplateContext = [
    "title": .text, "body": .optional(.ready), "draft": .flag,
    "items": .optional(.list(["name": .text, "title": .optional(.text)])),
  ]
  return TemplateLibrary(
    files: files.map {
      TemplateFile(path: $0 + ".mustache", bytes: Array($1.utf8), displayPath: $0)
    },
    contexts: contexts
      ?? ["html/page": context, "markdown/rule": context].filter { name, _ in
        files.contains { $0.key == name }
      }, diagnostics: &diagnostics)
}

private func render(
  _ files: KeyValuePairs<String, String>, _ object: TemplateObject, as name: String = "html/page"
) -> String {
  var diagnostics: [Diagnostic] = []
  let library = load(files, &diagnostics)
  #expect(diagnostics == [])
  let output = library.placing().render(name, object)
  return String(decoding: output, as: UTF8.self)
}

private func error(
  _ rule: String, _ message: String, _ file: String, _ line: Int, _ column: Int, _ length: Int,
  _ remedy: String
) -> Diagnostic {
  Diagnostic(
    .error, rule, message, at: SourcePosition(file: file, line: line, column: column),
    length: length, remedy: remedy)
}

@Suite struct `Filling templates` {
  let hostile = [
    "*", "[", "|", "<script>", "\"", "1. x", "- x", "# x", "```", "&amp;", "a\nb", "{{title}}",
    "{{{body}}}", "\u{1}0\u{2}", "\u{3}0\u{2}", "\u{1}999999999999999999999\u{2}", "}}", "\\",
  ]

  @Test func `a hostile title stays a title in HTML`() {
    for title in hostile {
      var escaped: [UInt8] = []
      escaped.appendEscapedHTML(title)
      let page = render(
        ["html/page": "<h1 title=\"{{title}}\">{{title}}</h1>\n"],
        ["title": .text(title), "draft": .flag(false)])
      let text = String(decoding: escaped, as: UTF8.self)
      #expect(page == "<h1 title=\"\(text)\">\(text)</h1>\n")
    }
  }

  @Test func `a hostile title stays a title in Markdown`() {
    for title in hostile {
      var escaped: [UInt8] = []
      escaped.appendEscapedMarkdown(title)
      let page = render(
        ["markdown/rule": "# {{title}}\n"], ["title": .text(title), "draft": .flag(false)],
        as: "markdown/rule")
      #expect(page == "# \(String(decoding: escaped, as: UTF8.self))\n")
    }
  }

  @Test func `a ready value is copied, whatever is in it`() {
    let body = "<p>{{title}} \u{1}0\u{2} &amp; 👍🏽\r\n</p>"
    let page = render(
      ["html/page": "[{{{body}}}]"],
      ["title": .text(""), "body": .ready(Array(body.utf8)), "draft": .flag(true)])
    #expect(page == "[\(body)]")
  }

  @Test func `partials see what is open where they are used`() {
    let page = render(
      [
        "html/page":
          "<ul>\n{{#items}}\n  {{> partials/item}}\n{{/items}}\n</ul>\n{{> partials/item-name}}\n",
        "html/partials/item": "<li>\n  {{> partials/item-name}}\n</li>\n",
        "html/partials/item-name": "{{title}}\n",
      ],
      [
        "title": .text("page & all"), "draft": .flag(false),
        "items": .list([
          ["name": .text("a"), "title": .text("<a>")], ["name": .text("b")],
        ]),
      ])
    #expect(
      page == """
        <ul>
          <li>
            &lt;a&gt;
          </li>
          <li>
            
          </li>
        </ul>
        page &amp; all

        """)
  }

  @Test func `letters that join with a brace do not hide a tag`() {
    // Mustache reads characters: a combining accent behind a brace is one character with it.
    let page = render(
      ["html/page": "e{{#draft}}\u{301}{{title}}\u{301}{{/draft}}\u{20E3}\r\n"],
      ["title": .text("T"), "draft": .flag(true)])
    #expect(page == "e\u{301}T\u{301}\u{20E3}\n")
  }

  @Test func `the order of the names does not matter`() {
    let files: KeyValuePairs = ["html/page": "{{title}}{{#draft}}!{{/draft}}{{{body}}}"]
    let entries: [(String, TemplateValue)] = [
      ("body", .ready([0x62])), ("draft", .flag(true)), ("title", .text("t")),
    ]
    #expect(render(files, TemplateObject(entries)) == "t!b")
    #expect(render(files, TemplateObject(entries.reversed())) == "t!b")
  }

  @Test func `what is absent, false or empty leaves its sections out`() {
    var diagnostics: [Diagnostic] = []
    let library = load(
      [
        "html/page":
          "{{#draft}}D{{/draft}}{{#body}}B{{/body}}{{#items}}({{name}}){{/items}}{{title}}"
      ],
      &diagnostics)
    for round in 0..<100 {
      var object: TemplateObject = ["title": .text("t"), "draft": .flag(round % 2 == 0)]
      if round % 3 == 0 { object.append("body", .ready([])) }
      let items = (0..<round % 5).map { TemplateObject([("name", .text("\($0)"))]) }
      object.append("items", .list(items))
      let output = library.placing().render("html/page", object)
      let expected =
        (round % 2 == 0 ? "D" : "") + (round % 3 == 0 ? "B" : "")
        + (0..<round % 5).map { "(\($0))" }.joined() + "t"
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }

  @Test func `many threads fill one template alike`() async {
    var diagnostics: [Diagnostic] = []
    let library = load(
      ["html/page": "{{#draft}}D{{/draft}}{{title}}{{#items}}{{name}}{{/items}}"], &diagnostics)
    await withTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { round in
            let items = (0..<round % 7).map { _ in TemplateObject([("name", .text("n"))]) }
            let output = library.placing().render(
              "html/page",
              [
                "title": .text("\(worker)"), "draft": .flag(round % 2 == 1), "items": .list(items),
              ])
            let expected =
              (round % 2 == 1 ? "D" : "") + "\(worker)" + String(repeating: "n", count: round % 7)
            return output == Array(expected.utf8)
          }
        }
      }
      for await right in group { #expect(right) }
    }
  }

  @Test func `an object that does not fit stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var diagnostics: [Diagnostic] = []
      let library = load(["html/page": "{{title}}"], &diagnostics)
      _ = library.placing().render("html/page", ["titel": .text("x")])
    }
  }
}

@Suite struct `Loading templates` {
  @Test func `a template that nobody fills, one that is missing and a stray file are errors`() {
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(
      files: [
        TemplateFile(path: "html/pgae.mustache", bytes: [], displayPath: "T/html/pgae.mustache"),
        TemplateFile(path: "html/page.txt", bytes: [], displayPath: "T/html/page.txt"),
        TemplateFile(path: "assets/site.css", bytes: [0xFF], displayPath: "T/assets/site.css"),
      ], contexts: ["html/page": ["title": .text]], diagnostics: &diagnostics)
    #expect(
      diagnostics == [
        Diagnostic(
          .error, "missing-template", "there is no template 'html/page'", at: nil,
          remedy: "add the file 'html/page.mustache'"),
        Diagnostic(
          .error, "unknown-template", "this file is not a template",
          at: SourcePosition(file: "T/html/page.txt"),
          remedy: "the name of a template ends in '.mustache'"),
        Diagnostic(
          .error, "unknown-template", "no page uses a template 'html/pgae'",
          at: SourcePosition(file: "T/html/pgae.mustache"), remedy: "did you mean 'html/page'?"),
      ])
  }

  @Test func `of two files with one path the later counts`() {
    #expect(
      render(
        ["html/page": "{{nonsense}}", "html/page": "second"],
        ["title": .text(""), "draft": .flag(false)])
        == "second")
  }

  @Test func `partials are looked for, and may not hold themselves`() {
    var diagnostics: [Diagnostic] = []
    _ = load(
      [
        "html/page": "{{> partials/haed}}\n{{> partials/a}}\n",
        "html/partials/head": "{{titel}}",
        "html/partials/a": "{{> partials/b}}", "html/partials/b": "x{{> partials/a}}",
        "markdown/partials/haed": "",
      ], &diagnostics)
    #expect(
      diagnostics == [
        error(
          "unknown-partial", "there is no partial 'partials/haed'", "html/page", 1, 1, 19,
          "did you mean 'partials/head'?"),
        error(
          "template-recursion", "'partials/a' includes itself", "html/partials/b",
          1, 2,
          16, "a partial must not include itself, directly or through others"),
        Diagnostic(
          .note, "unused-partial", "no template uses the partial 'html/partials/head'",
          at: SourcePosition(file: "html/partials/head"),
          remedy: "did you mean 'html/partials/haed'?"),
        Diagnostic(
          .note, "unused-partial", "no template uses the partial 'markdown/partials/haed'",
          at: SourcePosition(file: "markdown/partials/haed"),
          remedy: "use it as '{{> partials/haed}}', or delete it"),
      ])
  }

  @Test func `a mistake in a partial is told once, and at its place`() {
    var diagnostics: [Diagnostic] = []
    _ = load(
      [
        "html/page": "{{> partials/a}}{{> partials/a}}", "html/partials/a": "\n {{titel}}",
      ], &diagnostics)
    #expect(
      diagnostics == [
        error(
          "unknown-name", "there is no value 'titel' here", "html/partials/a", 2, 2, 9,
          "did you mean 'title'?")
      ])
  }

  @Test func `input without bounds ends in a diagnostic`() {
    let inputs = [
      String(repeating: "{{#draft}}", count: 70) + String(repeating: "{{/draft}}", count: 70),
      String(repeating: "{{title}}", count: 3_000),
      String(repeating: "{", count: 200_000),
      String(repeating: "{{", count: 200_000),
      String(repeating: "`", count: 300_000),
    ]
    for input in inputs {
      var diagnostics: [Diagnostic] = []
      _ = load(["html/page": input], &diagnostics)
      #expect(diagnostics.count == 1)
      #expect(["template-too-large", "template-syntax"].contains(diagnostics.first?.rule))
    }
  }

  @Test func `partials that multiply end in a diagnostic`() {
    var files = ["html/page.mustache": "{{> partials/p0}}"]
    for level in 0..<30 {
      files["html/partials/p\(level).mustache"] =
        "{{> partials/p\(level + 1)}}{{> partials/p\(level + 1)}}"
    }
    files["html/partials/p30.mustache"] = "x"
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(
      files: files.map { TemplateFile(path: $0, bytes: Array($1.utf8), displayPath: $0) },
      contexts: ["html/page": ["title": .text]], diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule) == ["template-too-large"])
  }

  @Test func `text in a script, outside quotes, in code or in an address is refused`() {
    let templates: [(String, String, Int)] = [
      ("html/page", "<a href={{title}}>", 1), ("html/page", "<a {{title}}>", 1),
      ("html/page", "<a href=\"{{title}}\">", 1),
      ("html/page", "<a class='x' href = '{{title}}'>", 1),
      ("html/page", "<a href=\"#{{title}}\" class=\"{{title}}\">{{title}}</a>", 0),
      ("html/page", "<a onclick=\"f('{{title}}')\">", 1),
      ("html/page", "<p style=\"{{title}}\">", 1),
      ("html/page", "<script>let a = b < c; {{title}}</script>{{title}}", 1),
      ("html/page", "<style>{{title}}</style><title>{{title}}</title>", 1),
      ("html/page", "<!-- <a href= -->{{title}} a < b {{title}}", 0),
      ("markdown/rule", "[x]({{title}}) [{{title}}](y) {{title}}", 1),
      ("markdown/rule", "[x]: {{title}}\n{{title}}", 1),
      ("markdown/rule", "`{{title}}` {{title}} ``x` {{title}}``", 2),
      ("markdown/rule", "<b title=\"{{title}}\"> {{title}} <{{title}}>", 2),
      ("markdown/rule", "```{box} {{title}}\n{{title}}\n```\n{{title}}\n", 1),
      ("markdown/rule", "```swift\n{{title}}\n```\n{{title}}\n", 1),
      ("markdown/rule", "~~~{box}\n```\n{{title}}\n~~~\n```\n{{title}}\n~~~\n{{title}}", 1),
      ("markdown/rule", "```{{{body}}}\n{{{body}}}\n```\n`{{body}}` [x]({{body}})", 0),
    ]
    for (name, template, count) in templates {
      var diagnostics: [Diagnostic] = []
      _ = load([name: template], &diagnostics)
      #expect(
        diagnostics.map(\.rule) == Array(repeating: "unsafe-template", count: count), "\(template)")
    }
  }
}
