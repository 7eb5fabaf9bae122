import Composition
import Testing
import ToolkitModel

@Suite struct `The paths of a variant` {
  private let page = PageID.section(PieceID("at-work"))
  private let own = Variant("en", on: CalendarDate(daysSince1970: 0))
  private let harbor = Variant(
    "en", place: PieceID("harbor"), group: "crew", on: CalendarDate(daysSince1970: 1))

  private func paths(_ variant: Variant) -> [String] {
    [
      variant.path(of: page).text, variant.path(of: .home).text,
      variant.path(ofPageIn: "old/").text, variant.markdownPath(of: page).text,
      variant.markdownPath(of: .home).text, variant.path(of: PieceID<Diagram>("tree")).text,
      variant.printPath("card.pdf"), variant.path(of: PieceID<Edition>("full"), as: .epub),
      variant.packedPath, variant.cardPath.text, variant.searchPath, variant.passagesPath,
      variant.webManifestPath,
    ]
  }

  @Test func `begin with its language`() {
    #expect(
      paths(own) == [
        "en/at-work/index.html", "en/index.html", "en/old/index.html", "markdown/en/at-work.md",
        "markdown/en/index.md", "en/diagrams/tree.svg", "print/en/card.pdf",
        "archive/en/full.epub", "archive/toolkit-en.zip", "card/en.svg", "assets/search-en.js",
        "assets/passages-en.js",
        "en/site.webmanifest",
      ])
  }

  @Test func `have those of a place below`() {
    #expect(
      paths(harbor) == [
        "en/in/harbor/at-work/index.html", "en/in/harbor/index.html",
        "en/in/harbor/old/index.html", "markdown/en/in/harbor/at-work.md",
        "markdown/en/in/harbor/index.md", "en/in/harbor/diagrams/tree.svg",
        "print/en/in/harbor/card.pdf", "archive/en/in/harbor/full.epub",
        "archive/toolkit-en.harbor.zip", "card/en.harbor.svg", "assets/search-en.harbor.js",
        "assets/passages-en.harbor.js",
        "en/in/harbor/site.webmanifest",
      ])
    #expect(harbor.path(of: page).relative(to: own.path(of: page)) == "../../../at-work/index.html")
  }

  @Test func `are kept on a phone by themselves`() {
    let all = Set(paths(own) + paths(harbor) + ["index.html", "assets/search.js", "images/a.png"])
    let pages = ["/at-work/index.html", "/diagrams/tree.svg", "/index.html", "/old/index.html"]
    for variant in [own, harbor] {
      #expect(
        all.filter(variant.keeps).sorted()
          == (pages.map { variant.folder + $0 } + [
            variant.webManifestPath, variant.searchPath, variant.passagesPath, "index.html",
            "assets/search.js",
            "images/a.png",
          ]).sorted())
    }
  }
}
