import CommonMark
import Testing

@testable import Composition

@Suite struct `What a dead link meant` {
  @Test(arguments: [
    ("isnt-it", "isn-t-it"), ("Who-Pays", "who-pays"), ("-fares-", "fares"), ("fare", "fares"),
    ("la-gare-%C3%A0-pied", "la-gare-à-pied"), ("who_pays", "who-pays"),
    ("LA-GARE-A\u{300}-PIED", "la-gare-à-pied"), ("elsewhere", nil), ("", nil), ("---", nil),
  ])
  func `is suggested for a place of a page, however other programs write it`(
    fragment: String, meant: String?
  ) {
    let anchors = ["fares", "isn-t-it", "la-gare-à-pied", "who-pays"]
    #expect(AnchorSuggestion(for: fragment, among: anchors).anchor == meant)
  }

  @Test(arguments: [
    ("last-bus.html", "sections/last-bus.html", "did you mean 'sections/last-bus.md'?"),
    ("last-bus", "sections/last-bus", "did you mean 'sections/last-bus.md'?"),
    ("last-bus/index.html", "sections/last-bus/index.html", "did you mean 'sections/last-bus.md'?"),
    ("card.md", "sections/card.md", "did you mean 'flyers/card.md'?"),
    ("www.example.org", "sections/www.example.org", "put https:// before it"),
    (
      "../images/map.png", "images/map.png",
      "write a picture as ![its words](../images/map.png), with no space after the '!'"
    ),
    (
      "other.md", "sections/other.md",
      "link to a section, flyer or appendix that toolkit.yaml lists"
    ),
  ])
  func `is suggested for a file`(target: String, path: String, remedy: String) {
    let found = DeadLinkRemedy(
      for: target, path: path, among: ["flyers/card.md", "sections/last-bus.md"],
      images: ["images/map.png"])
    #expect(found.text == remedy)
  }

  @Test func `letters with marks are written in one way`() {
    #expect(Array(ComposedLetters.composing("e\u{301}").utf8) == Array("\u{E9}".utf8))
    #expect(Array(ComposedLetters.composing("か\u{3099}").utf8) == Array("\u{304C}".utf8))
    #expect(
      Array(ComposedLetters.composing("\u{1112}\u{1161}\u{11AB}").utf8) == Array("\u{D55C}".utf8))
    #expect(Array(ComposedLetters.composing("ن\u{64E}x").utf8) == Array("ن\u{64E}x".utf8))
  }
}
