import Testing

@testable import Books

@Suite struct `Links on paper` {
  private func linked(_ html: String) -> (html: String, citations: [BookLinks.Citation]) {
    var links = BookLinks(authorities: "authorities--", prefixes: [("appendices-a--", "A-")])
    var output: [UInt8] = []
    links.append(Array(html.utf8), page: 3, to: &output)
    return (String(decoding: output, as: UTF8.self), links.citations)
  }

  @Test(arguments: [
    ("plain", "plain"),
    (
      ##"<a href="#at-work---" class="">Work</a>."##,
      ##"<a href="#at-work---" class="">Work</a><span class="pg" data-t="#at-work---" data-a=""></span>."##
    ),
    (
      ##"<a href="#appendices-a--memo">Memo</a>"##,
      ##"<a href="#appendices-a--memo">Memo</a><span class="pg" data-t="#appendices-a--memo" data-a="A-"></span>"##
    ),
    (
      ##"<a href="#glossary--bond" class="term">b</a>"##,
      ##"<a href="#glossary--bond" class="term">b</a>"##
    ),
    (
      #"<a href="https://example.org/x/">see</a>"#,
      #"<a href="https://example.org/x/">see</a> <span class="address">(<bdi dir="ltr">https://example.org/x/</bdi>)</span>"#
    ),
    (
      #"<a href="https://example.org/">example.org</a>"#,
      #"<a href="https://example.org/">example.org</a>"#
    ),
    (#"<a href="tel:+15550100">555-0100</a>"#, #"<a href="tel:+15550100">555-0100</a>"#),
    (
      ##"<sup class="note-ref"><a id="x--note-1-ref" href="#x--note-1">1</a></sup>"##,
      ##"<sup class="note-ref"><a id="x--note-1-ref" href="#x--note-1">1</a></sup>"##
    ),
    ("<a href=\"never closed", "<a href=\"never closed"),
  ]) func `a link tells on paper where it leads`(_ html: String, _ expected: String) {
    #expect(linked(html).html == expected)
  }

  @Test func `the first citation of an authority on a page gets a mark`() {
    let cite = ##"<a href="#authorities--usc-1" class="cite">U.S.C.</a>"##
    let (html, citations) = linked(cite + cite)
    #expect(html == ##"<a id="cited-1" href="#authorities--usc-1" class="cite">U.S.C.</a>"## + cite)
    #expect(citations == [BookLinks.Citation(authority: "usc-1", page: 3, anchor: "cited-1")])
  }
}

@Suite struct `The end of a record` {
  private func broken(_ html: String, within depth: Int = 0) -> String? {
    var bytes = Array(html.utf8)
    guard let end = RecordEnd(of: "r", in: bytes, within: depth) else { return nil }
    bytes.insert(contentsOf: end.broken(by: "<div class=\"after\">"), at: end.offset)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `boxes around it are closed and opened again`() {
    #expect(
      broken(
        #"<div class="f"><div class="l" id="i"><div class="record"><h3 id="r">R</h3><ul><li>x<br /></li></ul></div><p>y</p></div></div>"#
      )
        == #"<div class="f"><div class="l" id="i"><div class="record"><h3 id="r">R</h3><ul><li>x<br /></li></ul></div></div>"#
        + "\n</div>\n<div class=\"after\"><div class=\"f\">\n<div class=\"l\">\n<p>y</p></div></div>"
    )
  }

  @Test func `the outermost ones may stay open`() {
    #expect(
      broken(#"<div class="a"><div class="f"><div><h3 id="r">R</h3></div>z</div></div>"#, within: 1)
        == #"<div class="a"><div class="f"><div><h3 id="r">R</h3></div></div>"#
        + "\n<div class=\"after\"><div class=\"f\">\nz</div></div>")
  }

  @Test(arguments: [
    "", "<h3 id=\"r\">R</h3>", #"<ul><li><div><h3 id="r">R</h3></div></li></ul>"#,
    #"<div><h3 id="other">R</h3></div>"#, #"<div><h3 id="r">R</h3>"#,
  ]) func `what cannot be broken stays whole`(_ html: String) {
    #expect(broken(html) == nil)
  }
}
