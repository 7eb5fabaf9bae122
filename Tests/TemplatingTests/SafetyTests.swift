import Diagnostics
import Templating
import Testing

@Suite struct `Templates that run or load something of their own` {
  /// What is wrong with a template, each as `line:column`, its text and its rule.
  private func found(_ template: String, as name: String = "html/page") -> [String] {
    let context: TemplateContext = [
      "title": .text, "href": .ready, "root": .ready, "body": .ready, "draft": .flag,
    ]
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(
      files: [
        TemplateFile(path: name + ".mustache", bytes: Array(template.utf8), displayPath: "T")
      ], contexts: [name: context], diagnostics: &diagnostics)
    return diagnostics.map { found in
      #expect(found.severity == .error && !found.remedy.isEmpty && found.rule == "unsafe-template")
      return "\(found.position?.line ?? 0):\(found.position?.column ?? 0)"
    }
  }

  @Test(arguments: [
    "<script src=\"{{{root}}}assets/site.js\" defer></script>",
    "<script>{{{body}}}</script>",
    "<script type=\"application/ld+json\">{\"name\": \"x\"}</script>",
    "<link rel=\"icon\" href=\"data:,\"><link rel=stylesheet href={{{root}}}assets/site.css>",
    "<link rel=\"canonical\" href=\"https://example.org/\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{{href}}}\">",
    "<a href=\"https://example.org/\">a</a><a href=\"mailto:a@example.org\">b</a>",
    "<img src=\"{{{root}}}images/a.png\" alt=\"on the way: //x\"><img src=\"data:image/png;base64,AA==\">",
    "<p title=\"javascript:\" data-on=\"x\" data-href=\"//x\">a < b, onclick=\"x\"</p>",
    "<!-- <script>go()</script> -->",
    "<style>p { background: url(a.png), url('data:image/png;base64,AA==') }</style>",
    "<p {{#draft}}class=\"draft\"{{/draft}}>{{title}}</p>",
  ])
  func `of this site and of the program are fine`(_ template: String) {
    #expect(found(template) == [])
  }

  @Test(arguments: [
    ("<p>\n<script>go()</script>", "2:1"), ("<script>{{{body}}};go()</script>", "1:1"),
    ("<SCRIPT type=\"module\">go()</SCRIPT>", "1:1"),
    ("<svg:script>go()</svg:script>", "1:1"),
    ("<script href=\"a.js\">go()</script>", "1:1"),
    ("<svg><script src=\"a.js\">go()</script></svg>", "1:6"),
    ("<script type=\"application/json\">{\"name\": \"{{title}}\"}</script>", "1:1"),
    ("<p onclick=\"go()\">", "1:4"), ("<p title='>' ONLOAD=go()>", "1:14"),
    ("<p{{#draft}} onclick=\"go()\"{{/draft}}>", "1:14"), ("<svg/onload=go()>", "1:6"),
    ("<a href=\"javascript:go()\">", "1:4"), ("<a href=' java\tscript:go()'>", "1:4"),
    ("<a href=\"&#106;avascript&colon;go()\">", "1:4"), ("<a href=\"//example.org/\">", "1:4"),
    ("<a href=\"{{{href}}}\" ping=\"https://example.org/\">", "1:22"),
    ("<script src=\"https://example.org/a.js\"></script>", "1:9"),
    ("<script src=\"//example.org/a.js\"></script>", "1:9"),
    ("<img src=\"http://example.org/a.png\">", "1:6"), ("<img src=\\\\example.org/a.png>", "1:6"),
    ("<img alt=\"\" srcset=\"a.png 1x, https://example.org/a.png 2x\">", "1:13"),
    ("<link rel=\"stylesheet\" href=\"https://example.org/a.css\">", "1:24"),
    ("<link rel=\"preconnect\" href=\"https://example.org\">", "1:24"),
    ("<img src=\"{{#draft}}https://example.org/{{/draft}}a.png\">", "1:6"),
    ("<iframe src=\"a.html\"></iframe>", "1:1"), ("<base href=\"{{{root}}}\">", "1:1"),
    ("<p srcdoc=\"x\">", "1:4"), ("<script src=\"data:text/javascript,go()\"></script>", "1:9"),
    ("<form action=\"https://example.org/\">", "1:7"),
    ("<meta http-equiv=\"Refresh\" content=\"0; url=https://example.org/\">", "1:28"),
    ("<p style=\"background: url(https://example.org/a.png)\">", "1:4"),
    ("<style>\np { background: url( '//example.org/a.png' ) }</style>", "2:17"),
    ("<style>@import 'a.css';</style>", "1:8"),
    ("<style>@\\69mport 'a.css'; p { background: u\\72l(a) }</style>", "1:8"),
    (
      "<style>p { background: image-set('a.png' 1x, 'https://example.org/a.png' 2x) }</style>",
      "1:24"
    ),
    ("<svg><image href=\"https://example.org/a.png\"/></svg>", "1:13"),
  ])
  func `are errors at their place`(_ template: String, _ place: String) {
    #expect(found(template).first == place)
  }

  @Test(arguments: [
    ("text\n<script>go()</script>", "2:1"), ("<b onclick=\"go()\">x</b>", "1:4"),
    ("{{#draft}}![x](https://example.org/a.png){{/draft}}", "1:16"), ("[x](//example.org/)", "1:5"),
    ("[x](javascript:go())", "1:5"),
  ])
  func `are errors in Markdown templates, in branches that no page takes`(
    _ template: String, _ place: String
  ) {
    #expect(found(template, as: "markdown/page").first == place)
  }

  @Test func `links and drawings in Markdown templates are fine`() {
    #expect(
      found(
        "[![x](diagram:a)](https://example.org/) [y]({{{href}}})", as: "markdown/page") == [])
  }

  @Test(arguments: [
    (
      "assets/a.css", "p { color: red }\np { background: url(https://example.org/a.png) }", ["2:17"]
    ),
    ("assets/a.css", "/* url(https://example.org/) */ p::after { content: \"url(//x)\" }", []),
    ("print/sheet.css", "@import url(b.css);", ["1:1"]),
    (
      "assets/a.js", "const a = 1; // https://example.org\nfetch(\"https://example.org/\" + a)",
      ["2:8"]
    ),
    (
      "assets/a.js", "fetch(`//example.org/`); a(\"http://www.w3.org/2000/svg\".length, '//')",
      ["1:8"]
    ),
    ("assets/a.png", "https://example.org", []),
  ])
  func `are errors in style sheets and scripts`(_ path: String, _ text: String, _ places: [String])
  {
    let file = TemplateFile(path: path, bytes: Array(text.utf8), displayPath: path)
    #expect(
      file.assetDiagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
        == places)
  }
}

@Suite struct `Where a text may stand in HTML` {
  /// Why the text `title` must not stand where a template places it, once for each place.
  private func hazards(_ template: String) -> [Substring] {
    let context: TemplateContext = [
      "title": .text, "root": .ready, "draft": .flag, "items": .list(["name": .text]),
    ]
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(
      files: [
        TemplateFile(path: "html/page.mustache", bytes: Array(template.utf8), displayPath: "T")
      ], contexts: ["html/page": context], diagnostics: &diagnostics)
    return diagnostics.compactMap { found in
      found.message.firstRange(of: "must not be in ").map { found.message[$0.upperBound...] }
    }
  }

  @Test(arguments: [
    "{{title}}", "<p>{{title}}</p>", "<p title=\"{{title}}\">", "<p title='a {{title}}'>",
    "<p title = \"{{title}}\" class=a>", "<p class=a title=\"{{title}}>\">{{title}}</p>{{title}}",
    "<a href=\"page?{{title}}\">", "<a href=\"{{{root}}}{{title}}\">", "<br/>{{title}}",
    "a < {{title}}", "a < b {{title}}", "a > {{title}}", "<<p>{{title}}",
    "<!-- {{title}} -->", "<!-- > <p {{title}} --><p>{{title}}</p>", "<!doctype html>{{title}}",
    "<p {{#draft}}title=\"{{title}}\"{{/draft}}>{{title}}", "<p title=\"<b {{title}}\">",
    "<{{#draft}}b{{/draft}}{{^draft}}i{{/draft}}>{{title}}", "<h{{{root}}} title=\"{{title}}\">",
    "<{{{root}}} title=\"{{title}}\">{{title}}", "</p>{{title}}", "</p title=\"{{title}}\">",
    "<style>p { color: red }</style>{{title}}", "<STYLE></Style >{{title}}",
    "<script src=\"a.js\"></script>{{title}}", "<p data-style=\"{{title}}\" datahref='{{title}}'>",
    "<title>{{title}}</title><textarea>{{title}}</textarea>",
  ])
  func `it is safe where it is shown or quoted`(_ template: String) {
    #expect(hazards(template) == [])
  }

  @Test(arguments: [
    "<p title={{title}}>", "<p title=a{{title}}>", "<p {{title}}>", "<p\n{{title}}\n>",
    "<{{title}}>",
    "<{{title}} class=\"a\">", "</{{title}}>", "<p{{title}}>", "<p title=\"a\"{{title}}>",
    "<p title=\"a\" {{title}}=\"b\">", "<br/{{title}}>", "<br {{title}}/>", "</p {{title}}>",
    "<!doctype {{title}}>", "<?{{title}}>", "<!{{title}}>", "<{{#draft}}{{title}}{{/draft}}>",
    "<{{#draft}}b {{title}}{{/draft}}>", "<p {{title}}", "<p title=\"a\" {{title}}",
    "<style {{title}}></style>", "<p {{#draft}}{{title}}{{/draft}}>", "<{{{root}}} {{title}}>",
    "<!-- a --><p {{title}}>", "<p title='\"' {{title}}>", "a < b <p {{title}}>",
    "<p/{{title}}=\"\">",
    // What a section or a comment of the template makes of a tag.
    "<p title={{#draft}}\"a b=\"{{/draft}} {{title}} c=\"d\">",
    "<a {{{root}}}=\"x y=\" {{title}} z=\"w\">", "</p a=\"<b c=\"><i {{title}} d=\"e\">",
  ])
  func `it is not safe in a tag outside quotes`(_ template: String) {
    #expect(hazards(template) == ["an element's tag outside quotes"])
  }

  @Test(arguments: [
    "<p style=\"{{title}}\">", "<p STYLE='color: {{title}}'>", "<p class=a style = \"a{{title}}\">",
    "<img srcset=\"a.png 1x, {{title}} 2x\">", "<p {{#draft}}style=\"{{title}}\"{{/draft}}>",
  ])
  func `it is not safe in an attribute that can run or load something`(_ template: String) {
    #expect(hazards(template) == ["an attribute that can run or load something"])
  }

  @Test(arguments: [
    "<a href=\"{{title}}\">", "<a HREF='{{title}}/x'>", "<a class=a href = \"{{title}}{{title}}\">",
    "<a href=\"{{#draft}}{{title}}{{/draft}}/x\">", "<a {{#draft}}href=\"{{title}}\"{{/draft}}>",
    "<form action=\"{{title}}\">", "<button formaction=\"{{title}}\">", "<img src=\"{{title}}\">",
    "<object data=\"{{title}}\">", "<video poster=\"{{title}}\">", "<a ping=\"{{title}}\">",
    "<use xlink:href=\"{{title}}\">", "<svg:use xlink:href='{{title}}'>",
  ])
  func `it is not safe at the beginning of an address`(_ template: String) {
    #expect(hazards(template) == ["the beginning of an address"])
  }

  @Test(arguments: [
    "<style>{{title}}</style>", "<STYLE media=\"print\">p { {{title}} }</STYLE>",
    "<style><!-- {{title}} --></style>", "<style>a > b {{title}}", "<style>a</b>{{title}}</style>",
    "<style><p title=\"{{title}}\"></style>",
  ])
  func `it is not safe in a style element`(_ template: String) {
    #expect(hazards(template) == ["a style element"])
  }

  @Test func `each place is judged for itself`() {
    #expect(
      hazards("<p {{title}} title=\"{{title}}\" style='{{title}}'>{{title}}<a href='{{title}}'>")
        == [
          "an element's tag outside quotes", "an attribute that can run or load something",
          "the beginning of an address",
        ])
  }
}
