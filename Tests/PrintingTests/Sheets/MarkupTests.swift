import Composition
import Testing

@testable import Printing

@Suite struct `Fields to type into` {
  private func markup(_ html: String) -> String { FieldMarkup(html, prefix: "front").html }

  @Test func `a line gets a field that is named as its label`() {
    let html =
      "<p>x</p>\n<div class=\"field field-line\">\n<p>Name <em>&amp;</em> phone:</p>\n</div>\n"
    #expect(
      markup(html)
        == "<p>x</p>\n<div class=\"field field-line\">\n<p>Name <em>&amp;</em> phone:"
        + "<input type=\"text\" name=\"front-1\" title=\"Name &amp; phone\" /></p>\n</div>\n")
  }

  @Test func `lines become one field of their height`() {
    let line = "<div class=\"write-line\">\n</div>\n"
    let html = "<div class=\"field field-lines\">\n<p>How</p>\n\(line)\(line)</div>\n"
    #expect(
      markup(html)
        == "<div class=\"field field-lines\">\n<p>How</p>\n<textarea rows=\"2\" name=\"front-1\""
        + " title=\"How\" style=\"height: 3em\"></textarea>\n</div>\n")
  }

  @Test func `each choice is a box of its own, none is checked`() {
    let html =
      "<div class=\"field field-choice\">\n<p>Who</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</div>"
    #expect(
      markup(html)
        == "<div class=\"field field-choice\">\n<p>Who</p>\n<ul>\n"
        + "<li><input type=\"checkbox\" name=\"front-1\" title=\"Who: one\" />one</li>\n"
        + "<li><input type=\"checkbox\" name=\"front-2\" title=\"Who: two\" />two</li>\n</ul>\n</div>"
    )
  }

  @Test func `a cell is named by label, column and row`() {
    let html = """
      <div class="field field-table">
      <p>Days</p>
      <div class="table">
      <table>
      <thead><tr><th scope="col">Day</th><th scope="col">Hour</th></tr></thead>
      <tbody><tr><td></td><td></td></tr></tbody>
      </table>
      </div>
      </div>
      """
    let markup = FieldMarkup(html, prefix: "f")
    #expect(markup.count == 2)
    #expect(
      markup.html.contains("<td><input type=\"text\" name=\"f-2\" title=\"Days, Hour, 1\" /></td>"))
    #expect(markup.html.hasSuffix("</div>\n</div>"))
  }

  @Test func `the hotline has one name on all faces, and a printed number has no field`() {
    let slot = "<div class=\"face-hotline\">\n<p>Hotline:</p>\n</div>"
    #expect(
      markup(slot)
        == "<div class=\"face-hotline\">\n<p>Hotline:"
        + "<input type=\"text\" name=\"hotline\" title=\"Hotline\" /></p>\n</div>")
    let number = "<div class=\"face-hotline\">\n<p>Hotline: <a href=\"tel:1\">1</a></p>\n</div>"
    #expect(markup(number) == number)
    #expect(FieldMarkup.hasFields(slot))
    #expect(!FieldMarkup.hasFields(number))
  }

  @Test(arguments: [
    "", "<div class=\"field field-line\">", "<div class=\"field field-odd\">\n</div>",
  ])
  func `what is no field stays as it is`(html: String) {
    #expect(markup(html) == html)
  }
}

@Suite struct `Numbers in words` {
  @Test func `keep their order from right to left`() {
    #expect(
      NumberMarkup.kept("<p>اتصل 1-800-555-0100 الآن</p>", direction: "rtl")
        == "<p>اتصل <bdi class=\"number\" dir=\"ltr\">1-800-555-0100</bdi> الآن</p>")
    #expect(
      NumberMarkup.kept("<bdi dir=\"ltr\">A, 1-800</bdi>", direction: "rtl")
        == "<bdi dir=\"ltr\">A, <span class=\"number\">1-800</span></bdi>")
  }

  @Test func `stay on one line`() {
    #expect(
      NumberMarkup.kept("au +33 2 61 91.", direction: "ltr")
        == "au <span class=\"number\">+33 2 61 91</span>.")
  }

  @Test(arguments: ["<a href=\"tel:1-800\">x</a>", "I-200", "عام 2026", "&#39;5", "a1-2", "<", "+"])
  func `everything else stays as it is`(html: String) {
    #expect(NumberMarkup.kept(html, direction: "rtl") == html)
  }
}

@Suite struct `The direction of a text` {
  @Test func `is that of its first letter`() {
    #expect(TextDirection(of: Array("1. abc".utf8)) == .ltr)
    #expect(TextDirection(of: Array("(2) مرحبا abc".utf8)) == .rtl)
    #expect(TextDirection(of: Array("שלום".utf8)) == .rtl)
    #expect(TextDirection(of: Array("你好".utf8)) == .ltr)
    #expect(TextDirection(of: []) == .ltr)
  }
}

@Suite struct `Pictures on a face` {
  @Test func `are as large as the page allows and shrink with the words`() {
    #expect(
      PictureMarkup.fitted(
        "<img src=\"x\" alt=\"a\" width=\"400\" height=\"1000\" />",
        within: Size(width: 500, height: 750))
        == "<img src=\"x\" alt=\"a\" width=\"400\" height=\"1000\" style=\"width: calc(240pt * var(--fit, 1));"
        + " height: calc(600pt * var(--fit, 1))\" />")
  }

  @Test(arguments: [
    "<p>x</p>", "<img src=\"x\" alt=\"\" />", "<img src=\"x\" alt=\"\" width=\"0\" height=\"2\" />",
  ])
  func `stay as they are where their size is not known`(html: String) {
    #expect(PictureMarkup.fitted(html, within: Size(width: 1, height: 1)) == html)
  }
}
