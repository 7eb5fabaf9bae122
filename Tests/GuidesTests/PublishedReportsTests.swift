import Diagnostics
import Testing
import ToolkitModel

@testable import Guides

@Suite struct `What is published of reports` {
  private func published(
    _ toolkit: Toolkit, today: String = "2026-11-24"
  ) throws -> PublishedReports {
    PublishedReports(of: toolkit, today: try #require(CalendarDate(iso8601: today)))
  }

  private func records(_ published: PublishedReports) -> [ReportRecord] {
    published.appendices.flatMap { appendix -> [ReportRecord] in
      if case .reports(let records) = appendix.records { records } else { [] }
    }
  }

  /// Five that share everything, five that share only kinds and area, five that share nothing.
  private var fifteen: [ReportRecord] {
    (1...5).map {
      ReportFixtures.report(
        "same-\($0)", month: "2026-03", area: "north", locations: ["home.door"],
        tactics: ["ruse.police"])
    }
      + (1...5).map {
        ReportFixtures.report(
          "alike-\($0)", month: "2026-0\($0)", area: "north",
          locations: [$0 < 3 ? "home.door" : "home.inside"],
          tactics: [$0 < 4 ? "ruse.police" : "ruse.photo"])
      }
      + (1...5).map {
        ReportFixtures.report(
          "other-\($0)", month: "2025-0\($0)", area: "place-\($0)",
          locations: $0 < 3 ? ["street"] : [],
          tactics: $0 == 1 ? ["force"] : ["force.door", "ruse"])
      }
  }

  @Test func `a real report shows what k reports share, and no more`() throws {
    let published = try published(ReportFixtures.toolkit(k: 5, fifteen))
    let shown = Dictionary(
      uniqueKeysWithValues: records(published).map {
        (
          $0.id.text,
          [$0.month?.value.iso8601, $0.area?.value.text].map { $0 ?? "-" }
            + $0.locations.map(\.value) + $0.tactics.map(\.value)
        )
      })
    #expect(shown["same-1"] == ["2026-03", "north", "home.door", "ruse.police"])
    #expect(shown["alike-1"] == ["-", "north", "home", "ruse"])
    #expect(shown["other-1"] == ["-", "-"])
    #expect(published.diagnostics == [])
  }

  @Test func `nothing else of a real report is left`() throws {
    for record in records(try published(ReportFixtures.toolkit(k: 5, fifteen))) {
      #expect(record.details == nil)
      #expect(record.consent == nil)
      #expect(record.rules == [])
      #expect(record.summary.string == "Summary")
    }
  }

  @Test func `examples keep what they tell, and are counted apart`() throws {
    let examples = [
      ReportFixtures.report("made-up", .composite, locations: ["home.door"], tactics: ["ruse"]),
      ReportFixtures.report("taught", .example, tactics: ["force.door"]),
    ]
    let published = try published(ReportFixtures.toolkit(k: 5, fifteen + examples))
    #expect(published.examples.base == 2)
    #expect(published.examples[.tacticKind("force")] == 1)
    #expect(published.real.base == 15)
    #expect(published.real[.tacticKind("ruse")] == 10)
    #expect(published.real[.tacticKind("force")] == 0)
    #expect(published.real[.both(tacticKind: "ruse", placeKind: "home")] == 10)
    let shown = records(published)
    #expect(shown.suffix(2).map(\.id.text) == ["made-up", "taught"])
    #expect(shown.last?.details != nil)
  }

  @Test func `published cases show all that they say, and are counted by themselves`() throws {
    let cases = (1...2).map {
      ReportFixtures.published(
        "case-\($0)", month: "2020-0\($0)", area: "north", locations: ["home.door"],
        tactics: ["ruse.police"])
    }
    let made = ReportFixtures.report("a-made-up", .composite, tactics: ["ruse"])
    let published = try published(
      ReportFixtures.toolkit(k: 5, [made] + cases.reversed() + fifteen.prefix(5)))
    #expect(published.cases.base == 2)
    #expect(published.cases[.tacticKind("ruse")] == 2)
    #expect(published.cases[.area(PieceID("north"))] == 2)
    #expect((published.real.base, published.examples.base) == (5, 1))
    #expect(published.real[.tacticKind("ruse")] == 5)
    let shown = records(published)
    // Real reports by id, then cases as they were written, then examples.
    #expect(shown.suffix(3).map(\.id.text) == ["case-2", "case-1", "a-made-up"])
    #expect(shown[5] == cases[1])
    #expect(published.diagnostics == [])
  }

  @Test func `a published case of this month is no live sighting`() throws {
    let published = try published(
      ReportFixtures.toolkit(k: 5, [ReportFixtures.published("now", month: "2026-11")]))
    #expect(published.diagnostics == [])
  }

  @Test func `published cases hide nobody: real reports are generalised as without them`() throws {
    let few = Array(fifteen.prefix(4))
    let cases = (0..<20).map {
      ReportFixtures.published(
        "case-\($0)", month: "2026-03", area: "north", locations: ["home.door"],
        tactics: ["ruse.police"])
    }
    let published = try published(ReportFixtures.toolkit(k: 5, few + cases))
    #expect(published.real.counts == [.all: 4, .group(tacticKind: nil): 4])
    #expect(records(published).prefix(4).allSatisfy { $0.area == nil && $0.tactics.isEmpty })
  }

  @Test func `fewer than k real reports show only their words`() throws {
    let few = Array(fifteen.prefix(4))
    let published = try published(ReportFixtures.toolkit(k: 5, few))
    #expect(published.diagnostics == [])
    #expect(published.real.counts == [.all: 4, .group(tacticKind: nil): 4])
    #expect(records(published).allSatisfy { $0.area == nil && $0.tactics.isEmpty })
  }

  @Test func `a consent to the summary alone shows the summary alone`() throws {
    let reports = fifteen.prefix(5).map {
      ReportFixtures.report(
        $0.id.text, scope: .summary, month: "2026-03", area: "north", locations: ["home.door"],
        tactics: ["ruse.police"])
    }
    let published = try published(ReportFixtures.toolkit(k: 5, Array(reports)))
    #expect(records(published).allSatisfy { $0.area == nil && $0.month == nil })
  }

  @Test func `classes are dissolved until those that show nothing are enough`() throws {
    let lonely = ReportFixtures.report("lonely", area: "south", tactics: ["force.door"])
    let published = try published(
      ReportFixtures.toolkit(k: 5, Array(fifteen.prefix(10)) + [lonely]))
    #expect(published.real[.group(tacticKind: nil)] == 6)
    #expect(published.diagnostics == [])
  }

  @Test func `drafts, withdrawn reports and those that are not due stay out`() throws {
    let published = try published(
      ReportFixtures.toolkit(
        k: 5,
        [
          ReportFixtures.report("draft", .composite, status: .draft),
          ReportFixtures.report("verified", .composite, status: .verified),
          ReportFixtures.report("withdrawn", .composite, status: .withdrawn),
          ReportFixtures.report("later", .composite, publishAfter: "2026-11-24"),
          ReportFixtures.report("due", .composite, publishAfter: "2026-11-23"),
        ]))
    #expect(records(published).map(\.id.text) == ["due"])
    #expect(published.examples.base == 1)
  }

  @Test(arguments: [
    ("2026-10", true), ("2026-11", false), ("2026-12", false), ("2025", true), ("2026", false),
  ])
  func `a real report of a time that is not over is refused`(
    month: String, isFine: Bool
  ) throws {
    let published = try published(
      ReportFixtures.toolkit(k: 5, [ReportFixtures.report("now", month: month)]))
    #expect(published.diagnostics.map(\.rule) == (isFine ? [] : ["live-sighting"]))
  }

  @Test func `real reports stand in one appendix`() throws {
    let published = try published(
      ReportFixtures.toolkit(k: 5, [ReportFixtures.report("a")], [ReportFixtures.report("b")]))
    #expect(published.diagnostics.map(\.rule) == ["reports-apart"])
  }

  @Test func `the order of real reports tells nothing`() throws {
    let published = try published(ReportFixtures.toolkit(k: 5, fifteen.reversed()))
    #expect(records(published).map(\.id) == records(published).map(\.id).sorted())
  }
}
