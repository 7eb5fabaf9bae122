import CommonMark
import Diagnostics
import Testing

@Suite struct `What only a screen has` {
  private let screen = ScreenLabels(
    table: ScreenLabels.Pattern("Table « {words} »"),
    meaning: ScreenLabels.Pattern("Meaning of {words}."))

  private func tree(_ text: String) -> MarkdownTree {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(text, file: "a.md"),
      dialect: Dialect(directives: [], schemes: ["term"]), diagnostics: &problems)
    #expect(problems.isEmpty)
    return tree
  }

  private func html(_ tree: MarkdownTree, screen: ScreenLabels?) -> String {
    let medium = screen.map { Medium.screen($0) } ?? .plain
    return String(
      decoding: HTMLWriter(labels: testLabels, medium: medium).html(of: tree), as: UTF8.self)
  }

  @Test func `a table of long words can be scrolled by keys and says what it is`() {
    let wide = tree("| A & b | C |\n|--|--|\n| incomprehensibilities | unquestionably |")
    #expect(
      html(wide, screen: screen).hasPrefix(
        #"<div class="table stacked" tabindex="0" role="region" aria-label="Table « A &amp; b, C »">"#
      ))
    #expect(html(wide, screen: screen).contains(#"<td data-head="A &amp; b">"#))
    #expect(html(wide, screen: nil).hasPrefix("<div class=\"table\">\n<table>"))
  }

  @Test func `a table that fits a phone is no stop of the Tab key`() {
    let narrow = tree(
      "| A | B |\n|--|--|\n| one word after another | and so on, as long as you like |")
    #expect(html(narrow, screen: screen) == html(narrow, screen: nil))
  }

  @Test func `a cell of a head or of a row's beginning without words is no heading`() {
    let table = tree("| | A |\n|--|--|\n| | b |")
    let shown = html(table, screen: screen)
    #expect(shown.contains("<tr>\n<td></td>\n<th scope=\"col\">A</th>\n</tr>\n</thead>"))
    let named = html(table.naming(rows: ["one"], caption: "C"), screen: screen)
    #expect(named.contains("<tr id=\"one\">\n<td></td>\n<td>b</td>"))
  }

  @Test func `a picture below the first screen waits until it is near`() {
    var problems: [Diagnostic] = []
    func shown(behind words: Int, screen: ScreenLabels?) -> String {
      let text = String(repeating: "word ", count: words) + "![a](a.png)"
      let picture = tree(text).resolvingLinks(diagnostics: &problems) { _ in
        .image(source: "x", width: 3, height: 2)
      }
      return html(picture, screen: screen)
    }
    let now = #"<img src="x" alt="a" width="3" height="2" />"#
    #expect(shown(behind: 10, screen: screen).contains(now))
    #expect(
      shown(behind: 1_000, screen: screen).contains(
        #"<img src="x" alt="a" width="3" height="2" loading="lazy" />"#))
    #expect(shown(behind: 1_000, screen: nil).contains(now))
  }

  private func explained(_ text: String) -> MarkdownTree {
    var problems: [Diagnostic] = []
    return tree(text).resolvingLinks(diagnostics: &problems) { use in
      .link(ResolvedLink(href: "g#a", classes: "term", explained: use.isInText ? 1 : 0))
    }
  }

  @Test func `an explained word has a button beside its link`() {
    let words = explained("A [*judge's* warrant](term:a).")
    #expect(
      html(words, screen: screen)
        == #"<p>A <a href="g#a" class="term"><em>judge's</em> warrant</a>"#
        + #"<button class="ask" popovertarget="_word-1" aria-label="Meaning of judge's warrant.">"#
        + "</button>.</p>\n")
    #expect(!html(words, screen: nil).contains("button"))
  }

  @Test func `a link ends with a number, and words or a second link stand behind it`() {
    func resolved(_ tail: ResolvedLink.Tail, _ text: String = "Call *[us](term:a)*.") -> String {
      var problems: [Diagnostic] = []
      let whole = tree(text).resolvingLinks(diagnostics: &problems) { _ in
        .link(ResolvedLink(href: "tel:1", label: "Line", ending: "1 2", tail: tail))
      }
      #expect(whole.nodes[0].descendants == UInt32(whole.nodes.count - 1))
      return html(whole, screen: screen)
    }
    let link = #"<a href="tel:1"><bdi>us</bdi>, <bdi dir="ltr">1 2</bdi></a>"#
    #expect(resolved(.note("as of <May>")) == "<p>Call <em>\(link) (as of &lt;May&gt;)</em>.</p>\n")
    #expect(
      resolved(.link("1 U.S. 2", href: "https://example.org/a", hasComma: true))
        == "<p>Call <em>\(link), <a href=\"https://example.org/a\">1 U.S. 2</a></em>.</p>\n")
    #expect(
      resolved(.note("b"), "[](term:a)[](term:b)")
        == "<p>"
        + String(
          repeating: #"<a href="tel:1"><bdi>Line</bdi>, <bdi dir="ltr">1 2</bdi></a> (b)"#, count: 2
        )
        + "</p>\n")
  }

  @Test func `a word in a heading is only a link`() {
    #expect(!html(explained("## A [b](term:a)"), screen: screen).contains("button"))
  }

  @Test func `an old id becomes an anchor before the place that has another now`() {
    var problems: [Diagnostic] = []
    let page = tree("## One {#one}\n\na\n\n> ## Two {#two}").finished(diagnostics: &problems)
    let anchored = page.anchoring(
      [("start", nil), ("zwei", "two"), ("deux", "two")], class: "moved")
    func anchor(_ id: String) -> String { "<div class=\"moved\" id=\"\(id)\">\n</div>\n" }
    #expect(
      html(anchored, screen: nil)
        == anchor("start") + "<h2 id=\"one\">One</h2>\n<p>a</p>\n<blockquote>\n"
        + anchor("zwei") + anchor("deux") + "<h2 id=\"two\">Two</h2>\n</blockquote>\n")
    #expect(anchored.nodes[0].descendants == UInt32(anchored.nodes.count - 1))
    #expect(
      html(MarkdownTree().anchoring([("a", nil)], class: "moved"), screen: nil) == anchor("a"))
  }

  @Test func `a box tells its language and keeps its class and id`() {
    let box = tree("ا").contained(class: "face", id: "x")
    #expect(
      html(box.telling(language: "ar"), screen: nil)
        == "<div class=\"face\" id=\"x\" lang=\"ar\" dir=\"rtl\">\n<p>ا</p>\n</div>\n")
    let folded = tree("a").contained(class: "b", summary: "More")
    #expect(folded.telling(language: "ar") == folded)
    #expect(tree("a").telling(language: "ar") == tree("a"))
  }
}
