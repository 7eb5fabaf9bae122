import Foundation
import HandbillCommand
import Testing

/// A small toolkit with cases from opinions and a composite, and a map of two towns.
private struct CaseKit {
  let folder: TemporaryFolder

  /// Writes a case for each area, or for an opinion that names none, and perhaps a press story with a date.
  init(areas: [String?], hasStory: Bool = false) async throws {
    folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.replace(
      "appendices: [about]", with: "appendices: [about, cases\(hasStory ? ", stories" : "")]",
      in: "kit/Content/toolkit.yaml")
    try folder.replace(
      "\n\noutline:",
      with: """

          - {id: hill, name: Hill, kind: town, within: exampleland}
          - {id: shore, name: Shore, kind: town, within: exampleland}

        outline:
        """, in: "kit/Content/toolkit.yaml")
    try folder.write(
      folder.text(of: "kit/Content/authorities.yaml") + """
        - id: reader-v-library
          kind: case
          short: Reader v. Library
          full: "Reader v. Library, 12 Example Reports 34 (2020)"
          address: "https://example.org/reports/12/34"
          in_force: "yes"

        """, to: "kit/Content/authorities.yaml")
    try folder.write(
      """
      tactics: [{code: asking, label: Asking}, {code: pulling, label: Pulling at a bag}]
      locations: [{code: gate, label: At the gate}]
      sources: [{code: opinion, label: An opinion}]
      groups: [{code: people, label: People}]
      """, to: "kit/Content/codes.yaml")
    try folder.write(
      """
      ---
      title: Cases
      summary: What happened at the gate.
      kind: reports
      ---
      ## All {#all}

      ```{counts}
      :of: reports
      ```

      ```{reports}
      :by: tactic
      ```
      """, to: "kit/Content/appendices/cases/appendix.md")
    let cases = areas.enumerated().map { number, area in
      """
      - id: case-\(number)
        title: Case \(number)
        status: published
        kind: published
        source: opinion
        cite: [reader-v-library]
        court: Court of Exampleland
        month: 2019-05
      \(area.map { "  area: \($0)\n" } ?? "")  locations: [gate]
        tactics: [pulling]
        lesson: Hold on to it.
        summary: A guard pulled at a bag, and the court said no.

      """
    }
    let composite = """
      - id: a-composite
        title: A composite
        status: published
        kind: composite
        source: opinion
        locations: [gate]
        tactics: [pulling]
        lesson: Let go.
        summary: A guard pulls at a bag.

      """
    try folder.write(
      composite + cases.joined(), to: "kit/Content/appendices/cases/records.yaml")
    if hasStory {
      try folder.write(
        "---\ntitle: Stories\nsummary: In the press.\nkind: press\n---\n```{press}\n```\n",
        to: "kit/Content/appendices/stories/appendix.md")
      try folder.write(
        """
        id: story
        title: A story
        outlet: {status: unknown}
        event_date: 2020-02-03
        area: hill
        group: people
        summary: Something was in the papers.
        """, to: "kit/Content/appendices/stories/story.yaml")
    }
    try folder.write(
      """
      title: By town
      source: Invented
      credit: Nobody
      property: n
      width: 200
      projection: {kind: equirectangular}
      regions:
        - {place: hill, region: H}
        - {place: shore, region: S}
      """, to: "kit/Content/maps/towns.yaml")
    let features = [("H", 0), ("S", 1)].map { name, west in
      #"{"type":"Feature","properties":{"n":"\#(name)"},"geometry":{"type":"Polygon","coordinates":"#
        + "[[[\(west),0],[\(west),1],[\(west + 1),1],[\(west + 1),0],[\(west),0]]]}}"
    }
    try folder.write(
      #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}",
      to: "kit/Content/maps/towns.geojson")
  }

  func build() async -> CommandRun {
    await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--today", "2026-11-29", "--format", "short",
    ])
  }

  func page(_ name: String) throws -> String {
    try folder.text(of: "Output/site/en/\(name)index.html")
  }

  var files: Set<String> { get throws { Set(try folder.files(below: "Output/site").keys) } }
}

@Suite struct `Cases from published opinions` {
  @Test func `stand before the composites, with their court and a link to their opinion`()
    async throws
  {
    let kit = try await CaseKit(areas: ["hill", "shore"])
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    let page = try kit.page("appendices/cases/")
    let group = try #require(page.range(of: #"<h3 id="published-cases">"#))
    let composite = try #require(page.range(of: #"<h3 id="tactic-pulling">"#))
    #expect(group.lowerBound < composite.lowerBound)
    let cases = page[group.lowerBound..<composite.lowerBound]
    #expect(cases.contains("Cases from published court opinions</h3>\n<p>Cases: 2.</p>"))
    #expect(
      cases.contains(
        #"<strong>From a published court opinion.</strong> <a href="../../authorities/index.html"#
          + #"#reader-v-library" class="cite">Reader v. Library</a>, "#
          + #"<a href="https://example.org/reports/12/34">12 Example Reports 34 (2020)</a>. "#
          + "Court: Court of Exampleland.</p>"))
    #expect(cases.contains("May 2019") && cases.contains("Hill"))
    #expect(!cases.contains("A composite") && !cases.contains("Composite example"))
    // Its tactic leads to it, since it stands under none.
    #expect(
      page[composite.upperBound...].contains("See also: <a href=\"index.html#case-0\">Case 0</a>"))
    #expect(page[composite.upperBound...].contains("Examples: 1 of the 1 examples here."))
    // Counted apart.
    #expect(
      page.contains("<p><strong>Cases from court opinions</strong></p>\n<p>Cases counted here: 2."))
  }

  @Test func `are in the data and in the list of records with kind, opinion and court`()
    async throws
  {
    let kit = try await CaseKit(areas: ["hill"])
    #expect(await kit.build().status == .success)
    let rows = try kit.folder.text(of: "Output/site/data/reports.csv").split(separator: "\r\n")
    #expect(rows[0].hasPrefix("id,title,version,status,kind,cite,court,month,area,"))
    #expect(
      rows[1].hasPrefix(
        "case-0,Case 0,1,published,published,reader-v-library,Court of Exampleland,2019-05,hill,"))
    #expect(rows[2].hasPrefix("a-composite,A composite,1,published,composite,,,,,"))
    let json = try kit.folder.text(of: "Output/site/data/reports.json")
    #expect(
      json.contains(
        "\"kind\": \"published\",\n    \"cite\": [\n      \"reader-v-library\"\n    ],\n"
          + "    \"court\": \"Court of Exampleland\","))
    let listed = await CommandRun([
      "list", "records", "--content", kit.folder.path + "/kit/Content", "--today", "2026-11-29",
    ])
    #expect(listed.output.contains("cases     case-0       published  Case 0\n"))
  }

  @Test func `are on the map with their number, and no composite and no story is`() async throws {
    let kit = try await CaseKit(areas: ["hill", "hill", "shore", nil], hasStory: true)
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    #expect(!run.errors.contains("[map-not-drawn]"))
    let page = try kit.page("appendices/cases/map/")
    #expect(page.contains(">Map and dates</h1>"))
    #expect(page.contains("All of these cases are from published court opinions."))
    #expect(page.contains(#"aria-label="Hill: 2""#) && page.contains(#"aria-label="Shore: 1""#))
    #expect(page.components(separatedBy: "<figure class=\"map\"").count == 2)
    #expect(page.contains("case-3") && !page.contains("a-composite"))
    #expect(try kit.page("").contains(">Map and dates</a>"))
    #expect(
      try kit.folder.text(of: "Output/site/data/map-towns.csv").split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
      } == [
        "place,name,published,reports", "hill,Hill,2,0", "shore,Shore,1,0", "not-placed,,1,0",
        "all,,4,0",
      ])
  }

  @Test func `are too few for a map below three, and nothing promises one`() async throws {
    let kit = try await CaseKit(areas: ["hill", "shore", nil])
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    #expect(
      run.errors.contains(
        "maps/towns.yaml:1:1: note: 2 published cases are in the regions of this map, which needs at "
          + "least 3 [map-not-drawn]; add cases of `kind: published` with an `area` on it, or delete "
          + "the map"))
    #expect(try !kit.files.contains { $0.contains("/map/") || $0.contains("map-towns") })
    for path in try kit.files where path.hasSuffix(".html") || path.hasSuffix(".md") {
      let text = try kit.folder.text(of: "Output/site/" + path)
      #expect(!text.contains("Map and dates") && !text.contains("map/index.html"), "\(path)")
    }
  }

  @Test func `leave the dates of stories where they are too few for a map`() async throws {
    let kit = try await CaseKit(areas: ["hill", "shore"], hasStory: true)
    #expect(await kit.build().status == .success)
    let page = try kit.page("appendices/cases/map/")
    #expect(page.contains(">Dates</h1>") && page.contains("February 3, 2020"))
    #expect(!page.contains("<figure") && !page.contains("By town"))
    #expect(try kit.page("").contains(">Dates</a>"))
    #expect(
      try kit.page("appendices/stories/").contains(#"<a href="../cases/map/index.html">Dates</a>"#))
  }
}
