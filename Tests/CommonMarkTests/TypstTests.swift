import CommonMark
import Diagnostics
import Testing

@Suite struct `A text for a printed book` {
  private func tree(_ text: String) -> MarkdownTree {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(text, file: "a.md"),
      dialect: Dialect(directives: [], schemes: ["in", "cite", "term"]), diagnostics: &problems
    ).resolvingLinks(diagnostics: &problems) { use in
      let target = String(decoding: use.destination, as: UTF8.self)
      guard let colon = target.firstIndex(of: ":"), !target.hasPrefix("https") else { return .keep }
      let scheme = String(target[..<colon])
      return .link(
        ResolvedLink(
          href: "#\(target[target.index(after: colon)...])", label: "label",
          classes: scheme == "in" ? "" : scheme))
    }.finished(diagnostics: &problems)
    #expect(problems == [])
    return tree
  }

  private func written(
    _ tree: MarkdownTree, notes: TypstWriter.NotePlace = .textEnd, bound: [String: Int] = [:]
  ) -> TypstText {
    var text = TypstText()
    TypstWriter(
      labels: testLabels, idPrefix: "p--", headingShift: 1, notes: notes, bound: bound
    ).write(tree, into: &text)
    return text
  }

  private func typst(_ text: String) -> String {
    String(decoding: written(tree(text)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("## One *two*\n", #"h(3,"p--one-two","One ",e("two",),),"#),
    ("a **b** `c`\\\nd\ne", #"p("a ",b("b",)," ",c("c",),br(),"d"," ","e",),"#),
    ("> q\n", "quoted(p(\"q\",),\n),"),
    ("- a\n- b\n  - c", "ul(li(t(\"a\",),\n),\nli(t(\"b\",),\nul(li(t(\"c\",),\n),\n),\n),\n),"),
    ("3. a\n\n4. b", "ol(3,li(p(\"a\",),\n),\nli(p(\"b\",),\n),\n),"),
    ("```\na \"b\"\n\nc\n```", ##"pre("a \"b\"","","c","",),"##),
    ("---", "hr(),"),
    ("> [!WARNING]\n> a", "alert(\"warning\",\"Warning\",p(\"a\",),\n),"),
    (
      "| A | B |\n|--|--:|\n| long word | 1 |",
      "grid-of(2,words: (\"long\",\"B\",),row(head: true,cell(\"none\",\"A\",),\ncell(\"right\",\"B\",),\n),\n"
        + "row(cell(\"none\",\"long word\",),\ncell(\"right\",\"1\",),\n),\n),"
    ),
    ("[a](in:x)", #"p(go("x","","a",),),"#),
    ("[](term:t)", #"p(go("t","term","label",),),"#),
    (
      "[](cite:c) [](cite:c)",
      #"p(go("c","cite",mark: "cited---p--c","label",)," ",go("c","cite","label",),),"#
    ),
    (
      "[see](https://example.org/x/)",
      #"p(out("https://example.org/x/","",shown: true,"see",),),"#
    ),
    ("[example.org](https://example.org/)", #"p(out("https://example.org/","","example.org",),),"#),
  ]) func `each kind of node is a call of the style`(_ markdown: String, _ expected: String) {
    #expect(typst(markdown) == expected + "\n")
  }

  /// The signs with which Typst's markup and code begin, and those that could end a string.
  @Test(arguments: [
    "#panic()", "$x$", "a\" + read(\"/etc/passwd\") + \"", "\\\\\" #eval(\"1\")", "// no",
    "/* no */",
    "<label>", "@ref", "= no", "\\u{22}", "]", ")",
  ]) func `nothing that an author writes becomes code`(_ words: String) {
    let paragraph = MarkdownTree.plain(words)
    let text = String(decoding: written(paragraph).bytes, as: UTF8.self)
    // Read as Typst reads strings: a backslash and the sign behind it are that sign.
    var read = ""
    var isInside = false
    var outside = ""
    var signs = text.makeIterator()
    while let sign = signs.next() {
      switch sign {
      case "\\" where isInside: read += signs.next().map(String.init) ?? "the end"
      case "\"": isInside.toggle()
      default: if isInside { read.append(sign) } else { outside.append(sign) }
      }
    }
    #expect(read == words)
    #expect(outside == "p(,),\n")
  }

  @Test func `a long word gets places where it may break, and an address or id gets none`() {
    let long = String(repeating: "a", count: 60)
    let parts = [25, 25, 10].map { String(repeating: "a", count: $0) }.joined(separator: "\u{200B}")
    #expect(typst(long) == "p(\"\(parts)\",),\n")
    #expect(typst("[x](in:\(long))") == "p(go(\"\(long)\",\"\",\"x\",),),\n")
    let arabic = String(repeating: "ب", count: 60)
    #expect(typst(arabic) == "p(\"\(arabic)\",),\n")
  }

  private let noted = """
    One[^1], two[^2], one again[^1].

    [^1]: First
    [^2]: Second, see[^3]
    [^3]: Third

    """

  @Test func `notes stand behind their text`() {
    #expect(
      typst(noted) == """
        p("One",ref("p--note-1","p--note-1-ref",1,),", two",ref("p--note-2","p--note-2-ref",2,),\
        ", one again",ref("p--note-1","p--note-1-ref-2",1,),".",),
        notes(note(1,"p--note-1",p("First",),
        ),
        note(2,"p--note-2",p("Second, see",ref("p--note-3","p--note-3-ref",3,),),
        ),
        note(3,"p--note-3",p("Third",),
        ),
        ),

        """)
  }

  @Test func `or at the foot of the page of their mark, numbered through the book`() {
    var text = TypstText()
    let writer = TypstWriter(labels: testLabels, idPrefix: "p--", notes: .pageFoot)
    writer.write(tree("A[^a]\n\n[^a]: B\n"), into: &text)
    let before = text.bytes.count
    writer.write(tree(noted), into: &text)
    #expect(
      String(decoding: text.bytes[before...], as: UTF8.self) == """
        p("One",foot(2,"p--note-1","p--note-1-ref",p("First",),
        ),", two",foot(3,"p--note-2","p--note-2-ref",p("Second, see",ref("p--note-3","p--note-3-ref",4,),),
        ),", one again",ref("p--note-1","p--note-1-ref-2",2,),".",),
        notes(note(4,"p--note-3",p("Third",),
        ),
        ),

        """)
  }

  @Test func `a document is bound in behind the box of its record`() {
    let record = tree("## R\n\na").contained(class: "record record-document", id: "")
    let list = MarkdownTree.joining([record, tree("b")]).contained(class: "record-group", id: "")
    let text = written(list, bound: ["r": 3])
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        group("record-group",group("record record-document",h(3,"p--r","R",),
        p("a",),
        ),
        bound(3,),
        p("b",),
        ),

        """)
  }

  @Test func `it tells its ids, its targets, what it cites and what it could not write`() {
    let text = written(tree("## A\n\n[](cite:c), [x](in:y)"))
    #expect(text.ids == ["p--a", "cited---p--c"])
    #expect(text.targets == ["c", "y"])
    #expect(text.citations.map(\.target) == ["c"])
    #expect(text.citations.map(\.id) == ["cited---p--c"])
    #expect(text.unwritten == 0)
    #expect(written(.drawn(Array("<svg></svg>".utf8))).unwritten == 1)
  }

  @Test func `an icon is its drawing, and no words`() {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText("![](icon:door) Open\n", file: "a.md"),
      dialect: Dialect(imageSchemes: ["icon"]), diagnostics: &problems
    ).resolvingLinks(diagnostics: &problems) { _ in .icon(Array(#"<svg id="a"/>"#.utf8)) }
      .finished(diagnostics: &problems)
    #expect(problems == [])
    #expect(
      String(decoding: written(tree).bytes, as: UTF8.self)
        == ##"p(icon("<svg id=\"a\"/>",)," Open",),\##n"##)
  }

  @Test func `fields are lines to write on and boxes to tick`() {
    let form = MarkdownTree.joining([
      tree("Name:").labelling(.line(name: "")), .writingLines(2), .choices(["yes"]),
    ])
    #expect(
      String(decoding: written(form).bytes, as: UTF8.self) == """
        p("Name:",room(),),
        lines(2,),
        ul(li(t(tick(),"yes",),
        ),
        ),

        """)
  }
}
