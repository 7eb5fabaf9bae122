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
    "<link rel=\"icon\" href=\"data:,\"><link rel=stylesheet href=assets/site.css>",
    "<link rel=\"canonical\" href=\"https://example.org/\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{{href}}}\">",
    "<a href=\"https://example.org/\">a</a><a href=\"mailto:a@example.org\">b</a>",
    "<img src=\"{{{root}}}images/a.png\" alt=\"on the way: //x\"><img src=\"data:image/png;base64,AA==\">",
    "<p title=\"javascript:\" data-on=\"x\" data-href=\"//x\">a < b, onclick=\"x\"</p>",
    "<!-- <script>go()</script> -->",
    "<style>p { background: url(a.png), url('data:image/png;base64,AA==') }</style>",
    "<p {{#draft}}class=\"draft\"{{/draft}}>{{title}}</p>",
    "<p{{#draft}} class=\"draft\" hidden{{/draft}} id=\"a\"{{! b }}>{{title}}</p>",
    "<p class=\"{{#draft}}draft{{/draft}} {{title}}\"{{#draft}}id=\"a\"{{/draft}} {{{body}}}>",
    "<!-- a {{#draft}} b {{title}} {{/draft}} -->",
    "<img src=\"{{#draft}}a/{{/draft}}{{{root}}}{{^draft}}b/{{/draft}}c.png\">",
    "{{#draft}}<p>{{/draft}}{{title}}{{#draft}}</p><style>p > a { color: red }</style>{{/draft}}",
    "<meta name=\"description\" content=\"{{title}}\"><meta http-equiv=\"a\" content=\"{{title}}\">",
    "<a href=\"https://example.org/?a=b&c={{{root}}}{{#draft}}d{{/draft}}\">a</a>",
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
    ("<style>@import 'a.css';</style>", "1:8"), ("<style>@im{{! a }}port 'a.css';</style>", "1:8"),
    ("<b></b><style>{{#draft}}\"{{/draft}} url(//a) {{#draft}}\"{{/draft}}</style>", "1:8"),
    ("<p style=\"color: u{{#draft}}a{{/draft}}rl(//a)\">", "1:4"),
    ("<style>@\\69mport 'a.css'; p { background: u\\72l(a) }</style>", "1:8"),
    (
      "<style>p { background: image-set('a.png' 1x, 'https://example.org/a.png' 2x) }</style>",
      "1:24"
    ),
    ("<svg><image href=\"https://example.org/a.png\"/></svg>", "1:13"),
    ("<svg><set attributeName=\"href\" to=\"javascript:go()\"/></svg>", "1:6"),
    ("<xmp><p title=\"</xmp><b onclick='go()'>\">", "1:1"), ("<noscript></noscript>", "1:1"),
    // What a browser reads as the end of a tag or a comment.
    ("</p a='<b c=\"'><script>go()</script>\">", "1:16"),
    ("<!doctype html <p a=\"><script>go()</script>\">", "1:23"),
    // A part of an address may be all of it, and two may become one.
    ("<a href=\"java{{! c }}script:go()\">", "1:4"),
    ("<a href=\"java{{#draft}}x{{/draft}}script:go()\">", "1:4"),
    ("<a href=\"{{#draft}}x{{/draft}}javascript{{{root}}}:go()\">", "1:4"),
    ("<a href=\"ja{{^draft}}x{{/draft}}va{{{root}}}script&colon;go()\">", "1:4"),
    ("<a href=\"javascript&{{#draft}}x{{/draft}}colon;go()\">", "1:4"),
    ("<img src=\"/{{#draft}}a{{/draft}}/example.org/a.png\">", "1:6"),
    ("<img src=\"{{! a }}/{{! b }}/example.org/a.png\">", "1:6"),
    ("<meta http-equiv=\"refresh\" content=\"0; https://example.org/?a=b\">", "1:28"),
    ("<meta http-equiv=\"refresh\" content=\"0; url={{title}}\">", "1:1"),
    ("<meta http-equiv=\"{{#draft}}refresh{{/draft}}\" content=\"{{title}}\">", "1:1"),
    // What a section takes away again.
    ("<script {{#draft}}type=\"application/json\"{{/draft}}>go()</script>", "1:1"),
    ("<script type=\"{{#draft}}json{{/draft}}\">go()</script>", "1:1"),
    (
      "<link {{#draft}}rel=\"next\"{{/draft}} rel=\"stylesheet\" href=\"https://example.org/\">",
      "1:55"
    ),
  ])
  func `are errors at their place`(_ template: String, _ place: String) {
    #expect(found(template).first == place)
  }

  @Test(arguments: [
    ("text\n<script>go()</script>", "2:1"), ("<b onclick=\"go()\">x</b>", "1:4"),
    ("{{#draft}}![x](https://example.org/a.png){{/draft}}", "1:16"), ("[x](//example.org/)", "1:5"),
    ("[x](javascript:go())", "1:5"), ("[x](<javascript:go()>)", "1:6"),
    ("[x](java{{! c }}script:go())", "1:5"),
    ("[x](java{{#draft}}x{{/draft}}script:go())", "1:5"),
    ("<{{! c }}script>go()</script>", "1:1"), ("<!x a=\"><script>go()</script>\">", "1:9"),
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
    "<a href=\"page?{{title}}\">", "<a href=\"{{{root}}}a/{{title}}\">", "<br/>{{title}}",
    "<a href=\" #{{title}}\">", "<a href=\"{{#draft}}a/{{title}}{{/draft}}\">", "<b href>{{title}}",
    "<a href=\"tel:{{title}}\">", "<a href=\"{{{root}}}?a&amp;b={{title}}\">", "<a>< /a>{{title}}",
    "a < {{title}}", "a < b {{title}}", "a > {{title}}", "<<p>{{title}}",
    "<!-- {{title}} -->", "<!-- > <p {{title}} --><p>{{title}}</p>", "<!doctype html>{{title}}",
    "<p {{#draft}}title=\"{{title}}\"{{/draft}}>{{title}}", "<p title=\"<b {{title}}\">",
    "</p>{{title}}", "</p title=\"{{title}}\">",
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
    "<a href=\" {{title}}\">", "<a href=\"{{#draft}}a/{{/draft}}{{title}}\">",
    "<a href=\"{{{root}}}{{title}}\">", "<a href=\"{{! a }}\n{{title}}\">",
    "<a href=\"javascript{{title}}\">", "<a href=\"&#106;{{title}}\">", "<a href=\"/{{title}}\">",
    "<a ping=\"a/b {{title}}\">", "<body background=\"{{title}}\">",
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

  /// Why the HTML of a template is refused where a browser could take it for something else.
  private func fault(_ template: String, as name: String = "html/page") -> String? {
    let context: TemplateContext = ["title": .text, "root": .ready, "draft": .flag]
    let files = [
      TemplateFile(
        path: name + ".mustache", bytes: Array(template.utf8), displayPath: "T"),
      TemplateFile(
        path: "html/partials/b.mustache", bytes: Array("{{title}}".utf8), displayPath: "P"),
    ]
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(files: files, contexts: [name: context], diagnostics: &diagnostics)
    return diagnostics.first { found in
      found.rule == "unsafe-template" && !found.message.contains("must not be in ")
        && !found.message.contains("contain") && !found.message.contains("runs a script")
    }.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.message)" }
  }

  @Test(arguments: [
    ("<{{#draft}}style{{/draft}}>{{title}}</style>", "1:2"),
    ("<{{! c }}style>p { {{title}} }</style>", "1:2"), ("<{{! c }}script>go()</script>", "1:2"),
    ("<{{#draft}}b{{/draft}}{{^draft}}i{{/draft}}>{{title}}", "1:2"),
    ("<{{{root}}}script>go()</script>", "1:2"), ("<h{{{root}}} title=\"{{title}}\">", "1:3"),
    ("<st{{{root}}}yle>{{title}}</style>", "1:4"), ("</{{! a }}p>", "1:3"),
    ("<!{{! a }}-- {{title}} -->", "1:3"), ("<title></title{{! a }}>", "1:15"),
  ])
  func `the name of an element is in one piece`(_ template: String, _ place: String) {
    let message = "a tag of the template is in the name of an element"
    #expect(fault(template) == "\(place) \(message)")
  }

  @Test(arguments: [
    ("<s{{#draft}} class=\"a\"{{/draft}}cript>go()</script>", "1:33"),
    ("<p onwards {{#draft}}a{{/draft}}=\"go()\">", "1:23"),
    ("<p o{{! a }}nclick=\"go()\">", "1:13"), ("<p {{{root}}}onclick=\"go()\">", "1:14"),
    ("<p{{#draft}}class=\"a\"{{/draft}}>", "1:13"),
    ("<p {{#draft}}click=\"go()\" on{{/draft}}>", "1:29"),
    ("<p {{#draft}}click=\"go()\"{{#draft}} on{{/draft}}{{/draft}}>", "1:39"),
    ("<s{{#draft}} a\n{{/draft}}\ncript>go()</script>", "2:1"),
    ("<s{{#draft}} {{/draft}} cript>go()</script>", "1:14"),
    ("<p title={{{root}}} b=\"{{title}}\">", "1:10"), ("<p title=a{{{root}}}>", "1:11"),
    ("<p on{{{root}}}>", "1:6"),
    ("<p title={{#draft}}\"a b=\"{{/draft}} {{title}} c=\"d\">", "1:10"),
    ("<p title={{#draft}}\"{{/draft}}{{title}}{{#draft}}\"{{/draft}}>", "1:10"),
  ])
  func `a tag in an element stands between attributes`(_ template: String, _ place: String) {
    let message = "a tag of the template is in an attribute outside quotes"
    #expect(fault(template) == "\(place) \(message)")
  }

  @Test(arguments: [
    ("<p title=a\" {{title}} \"b>", "1:11"), ("<p \" {{title}} \">", "1:4"),
    ("<p a\"b {{title}}\">", "1:5"), ("<p =\"a b\">", "1:4"), ("<p a=\"b\"\"{{title}}\">", "1:9"),
    ("<p onclick {{#draft}}=\"go()\"{{/draft}}>", "1:22"),
    ("<p title{{#draft}}=\"a b=\"{{/draft}} {{title}} c=\"d\">", "1:19"),
    ("<p title {{#draft}}=\"w=\"{{/draft}}><a {{title}} b=\"c\">", "1:20"),
    ("<p title={{#draft}}\"w=\"{{/draft}}><a {{title}} b=\"c\">", "1:10"),
    ("<a {{{root}}}=\"x y=\" {{title}} z=\"w\">", "1:14"),
  ])
  func `a quote or equals sign belongs to a value`(_ template: String, _ place: String) {
    #expect(fault(template)?.hasPrefix(place + " a ") ?? false)
  }

  @Test(arguments: [
    ("<!-- a --{{#draft}}>{{/draft}}<p {{title}}> -->", "1:10"),
    ("<!-- a -{{! note }}-><p {{title}}> -->", "1:9"), ("<!-- a --!><p {{title}}> -->", "1:11"),
    ("<!--{{title}} -->", "1:5"), ("<!-- {{title}}> -->", "1:15"), ("<!-- {{title}}-->", "1:15"),
  ])
  func `the ends of a comment are in one piece`(_ template: String, _ place: String) {
    #expect(fault(template) == "\(place) a comment's '<!--' or '-->' is not in one piece")
  }

  @Test(arguments: [
    ("<!x a=\"><{{#draft}}p{{/draft}} {{title}}>\">", "1:3"), ("<?x a=\"><p {{title}}>\">", "1:2"),
    ("</ a=\"><p {{title}}>\">", "1:3"), ("</>", "1:3"), ("<![CDATA[><p a=\"]]>\">", "1:3"),
  ])
  func `what is neither an element nor a comment is refused`(_ template: String, _ place: String) {
    #expect(fault(template) == "\(place) this is neither an element nor a comment")
  }

  @Test(arguments: [
    ("<title><p x=\"</title><p {{title}}>\"></title>", "1:9"),
    ("<textarea></textareas><p x=\"</textarea><p {{title}}>\"></textarea>", "1:22"),
    ("<svg><style><a title=\"</style>\"></svg></style>", "1:14"),
    ("<title/><b></b></title>", "1:10"),
    ("<<style><!-- a --></style>", "1:10"),
  ])
  func `text that is not HTML holds no elements`(_ template: String, _ place: String) {
    let message = "'<' must not begin anything in the text of this element"
    #expect(fault(template) == "\(place) \(message)")
  }

  @Test(arguments: [
    ("<p {{#draft}}title=\"{{/draft}}{{title}}{{#draft}}\"{{/draft}}>", "1:21"),
    ("<a href=\"{{#draft}}\" title=\"{{/draft}}{{title}}\">", "1:29"),
    ("{{#draft}}<textarea>{{/draft}}<!-- </textarea> -->", "1:21"),
    ("{{#draft}}<p{{/draft}}{{^draft}}<b{{/draft}} title=\"a\">", "1:13"),
    ("<title {{#draft}}></title><p {{/draft}}>", "1:30"),
    ("<!-- {{#draft}} --> {{/draft}} <p {{title}}> -->", "1:21"),
  ])
  func `a section ends where it begins`(_ template: String, _ place: String) {
    let message = "the section does not end where it begins: in text, a tag or a value"
    #expect(fault(template) == "\(place) \(message)")
  }

  @Test(arguments: [
    ("<p {{> partials/b}}>", "1:4"), ("<p title=\"{{> partials/b}}\">", "1:11"),
    ("<script>{{> partials/b}}</script>", "1:9"), ("<!-- {{> partials/b}} -->", "1:6"),
  ])
  func `a partial stands in text`(_ template: String, _ place: String) {
    let message = "a partial is in a tag, a comment, or text that is not HTML"
    #expect(fault(template) == "\(place) \(message)")
  }

  @Test(arguments: ["<p title=", "<script>", "<p>\n<!-- a", "a <", "<style>p", "<p title=\"a"])
  func `a file ends in text`(_ template: String) {
    for name in ["html/page", "html/partials/a"] {
      #expect(
        fault(template, as: name)?.hasSuffix(
          " the file ends in a tag, a comment, or text that is not HTML") ?? false)
    }
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
