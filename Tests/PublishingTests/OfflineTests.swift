import Composition
import Digests
import Testing

@testable import Publishing
@testable import ToolkitModel

@Suite struct `Copies that readers save` {
  private func file(_ path: String, _ text: String = "") -> SavedCopy.File {
    SavedCopy.File(path: path, digest: SHA256Digest(of: Array(text.utf8)))
  }

  private let words = InterfaceWords(
    direction: "ltr",
    texts: [
      ("saved_copy", "Saved <{date}>"), ("saved_old", "Old"), ("saved_not", "\"Not\""),
      ("date", "{day} {month} & {year}"),
    ], months: ["January"])

  private func saved(_ language: LanguageTag, _ files: [SavedCopy.File]) -> SavedCopy {
    SavedCopy(of: Variant(language, on: CalendarDate(daysSince1970: 0)), from: files)
  }

  private func worker(_ copies: [SavedCopy]) -> String {
    String(
      decoding: OfflineWorker(
        keeping: copies.map { ($0, words) }, issued: CalendarDate(daysSince1970: 1),
        policy: SavedCopyPolicy(warnAfterDays: 7),
        script: Array("go();".utf8)
      ).bytes, as: UTF8.self)
  }

  @Test func `have the pages of one language and what they need, and nothing else`() {
    let copy = saved(
      "en",
      [
        "en/b/index.html", "en/in/harbor/index.html", "en/a/index.html", "index.html",
        "assets/site.css", "images/a.png",
        "assets/search.js", "assets/search-en.js", "assets/search-ar.js",
        "assets/passages-en.js", "assets/passages-ar.js", "enough/index.html",
        "ar/index.html", "print/en/a.pdf", "archive/toolkit-en.zip",
        "markdown/en/index.md", "files/a.pdf", "data/a.csv", "404.html", "_headers", "sw.js",
        "sitemap.xml", "manifest.json", "CNAME",
      ].map { file($0) })
    #expect(
      copy.files.map(\.path) == [
        "assets/passages-en.js", "assets/search-en.js", "assets/search.js", "assets/site.css",
        "en/a/index.html",
        "en/b/index.html", "images/a.png", "index.html",
      ])
  }

  @Test func `are told apart by any change of a path or a file, and not by the order`() {
    let copy = saved("en", [file("en/a", "1"), file("en/b", "2")])
    #expect(saved("en", [file("en/b", "2"), file("en/a", "1")]) == copy)
    #expect(
      saved("en", [file("ar/a", "3"), file("en/b", "2"), file("en/a", "1")]) == copy)
    for other in [
      [file("en/a", "1")], [file("en/a", "1"), file("en/b", "3")],
      [file("en/a", "1"), file("en/c", "2")],
    ] {
      #expect(saved("en", other).digest != copy.digest)
    }
  }

  @Test func `are listed in one line of JSON before what the worker does`() {
    let copy = saved("en", [file("en/é \".html", "1"), file("index.html", "2")])
    let hash = copy.digest.hex.prefix(16)
    #expect(
      worker([copy]) == """
        'use strict';
        var SITE={"en":{"hash":"\(hash)","issued":"1970-01-02","edition":"2 January &amp; 1970",\
        "days":7,"saved":"Saved &lt;{date}&gt;","old":"Old",\
        "unsaved":"&quot;Not&quot;","files":[
        ["en/%C3%A9%20%22.html","6b86b273ff34fce1"],
        ["index.html","d4735e3a265e16ee"]]}};
        go();
        """)
  }

  @Test func `are one for each language`() {
    let text = worker([saved("ar", []), saved("en", [])])
    #expect(text.contains("var SITE={\"ar\":{"))
    #expect(text.contains("]},\"en\":{"))
  }
}

@Suite struct `Sizes that readers are told` {
  @Test(arguments: [
    (0, "1 kB"), (1_499, "1 kB"), (1_500, "2 kB"), (999_999, "1000 kB"), (1_000_000, "1.0 MB"),
    (1_949_999, "1.9 MB"), (1_950_000, "2.0 MB"), (12_345_678, "12.3 MB"),
  ])
  func `are kilobytes, then megabytes with one digit`(_ bytes: Int, _ text: String) {
    #expect(PageFrame.size(bytes) == text)
  }
}
