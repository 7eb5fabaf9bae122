import Templating
import Testing

private func html(_ text: String) -> String {
  var output: [UInt8] = []
  output.appendEscapedHTML(text)
  return String(decoding: output, as: UTF8.self)
}

private func markdown(_ text: String) -> String {
  var output: [UInt8] = []
  output.appendEscapedMarkdown(text)
  return String(decoding: output, as: UTF8.self)
}

@Suite struct `Escaping for HTML` {
  @Test(arguments: [
    ("plain é 漢", "plain é 漢"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"),
    ("&amp;", "&amp;amp;"),
    ("{{x}} {{{y}}}", "{{x}} {{{y}}}"),
    ("a\u{1}0\u{2}b\u{3}\u{0}\u{7F}", "a0b"),
    ("two\nlines\tand", "two\nlines\tand"),
    ("", ""),
  ])
  func `a text is shown as it is`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `bytes that do not lie side by side are escaped too`() {
    var output: [UInt8] = []
    output.appendEscapedHTML(Array("<a>".utf8).lazy.map { $0 })
    #expect(output == Array("&lt;a&gt;".utf8))
  }
}

@Suite struct `Escaping for Markdown` {
  @Test(arguments: [
    ("plain (text), at 3.30: é 漢", "plain (text), at 3.30: é 漢"),
    ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"),
    ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
    ("<script>", "\\<script\\>"),
    ("&amp; \\", "\\&amp; \\\\"),
    ("a | b", "a \\| b"),
    ("C #", "C \\#"),
    ("# x", "\\# x"),
    ("1. x", "1\\. x"),
    ("1986) x", "1986\\) x"),
    ("12", "12"),
    (". x", "\\. x"),
    ("- x", "\\- x"),
    ("+ x", "\\+ x"),
    ("===", "\\==="),
    ("---", "\\---"),
    ("(http://x)", "\\(http://x)"),
    (": http://x", "\\: http://x"),
    ("Stop!", "Stop\\!"),
    ("!", "\\!"),
    ("    code", "code"),
    ("\tcode\n", "code"),
    ("a\n- b\r\nc", "a - b  c"),
    ("a  \n", "a"),
    ("{{x}}", "\\{{x}}"),
    ("\u{1}0\u{2}a\u{0}b", "0ab"),
    ("\u{2} \u{1}- x", "\\- x"),
    ("", ""),
    (" \n ", ""),
  ])
  func `a text is shown as it is`(text: String, expected: String) {
    #expect(markdown(text) == expected)
  }
}
