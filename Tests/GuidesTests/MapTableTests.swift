import Diagnostics
import Testing

@testable import Guides
@testable import ToolkitModel

@Suite struct `The table of a map` {
  private func map(_ places: String...) -> ReportMap {
    ReportMap(
      id: PieceID("m"), title: ReportFixtures.text("T"), source: ReportFixtures.text("S"),
      credit: ReportFixtures.text("C"), property: "n", width: 600, projection: .equirectangular,
      insets: [],
      regions: places.map {
        .init(
          place: Located(PieceID($0), at: ReportFixtures.nowhere),
          name: ReportFixtures.located($0.uppercased()))
      }, boundaries: ReportFixtures.text("{}"), position: ReportFixtures.nowhere)
  }

  private func table(
    _ reports: [ReportRecord], k: Int = 5, on map: ReportMap
  ) throws -> MapTable {
    let toolkit = try ReportFixtures.toolkit(
      k: k, places: ["town": nil, "north": nil, "north-east": "north"], reports)
    let today = try #require(CalendarDate(iso8601: "2026-11-24"))
    return MapTable(
      of: map, reports: PublishedReports(of: toolkit, today: today),
      places: PieceIndex(toolkit.places))
  }

  private func reports(
    _ count: Int, _ nature: ReportRecord.Nature = .real, in area: String?, _ name: String
  ) -> [ReportRecord] {
    (0..<count).map {
      ReportFixtures.report(
        "\(name)-\($0)", nature, month: nil, area: area, locations: ["street"], tactics: ["force"])
    }
  }

  @Test func `real reports count in their region and in the regions around it`() throws {
    let all = reports(5, in: "north", "a") + reports(6, in: "north-east", "b")
    let table = try table(all, on: map("north"))
    #expect(table.rows.map(\.reports) == [11])
    #expect((table.unplacedReports, table.allReports) == (0, 11))
  }

  @Test func `fewer than k reports show no region`() throws {
    let all = reports(5, in: "north", "a") + reports(4, in: "town", "b")
    let table = try table(all, on: map("north", "town"))
    // Four alone would show themselves, so the five next to them hide them, or all are hidden.
    #expect(table.rows.allSatisfy { $0.reports >= 5 && $0.place.text == "north" })
    #expect(table.unplacedReports == 0 || table.unplacedReports >= 5)
    #expect(table.allReports == 9)
  }

  @Test func `published cases count in their region, few or many, and are named`() throws {
    let cases =
      [("a", "north"), ("b", "north-east"), ("c", "town")].map {
        ReportFixtures.published($0.0, area: $0.1)
      } + [ReportFixtures.published("d")]
    let table = try table(cases + reports(5, in: "north", "r"), on: map("north", "town"))
    #expect(table.rows.map { $0.cases.map(\.text) } == [["a", "b"], ["c"]])
    #expect(table.rows.map(\.reports) == [5, 0])
    #expect(table.unplacedCases.map(\.text) == ["d"])
    #expect((table.allCases, table.allReports, table.placed) == (4, 5, 8))
  }

  @Test(arguments: [(0, 0, false), (2, 0, false), (3, 0, true), (0, 5, true), (0, 4, false)])
  func `a map is drawn from three cases on, and with as many real reports as may be told`(
    published: Int, real: Int, isDrawn: Bool
  ) throws {
    let cases = (0..<published).map { ReportFixtures.published("p\($0)", area: "north") }
    let elsewhere = [ReportFixtures.published("q", area: "town"), ReportFixtures.published("s")]
    let composites = reports(9, .composite, in: "north", "c")
    let all = cases + elsewhere + composites + reports(real, in: "north", "r")
    #expect(try table(all, on: map("north")).isDrawn == isDrawn)
  }

  @Test func `examples are on no map, whatever they say of a place`() throws {
    let all = reports(20, .composite, in: "north", "a") + reports(20, .example, in: "town", "b")
    let table = try table(all, on: map("north", "town"))
    #expect(table.rows == [])
    #expect((table.allReports, table.unplacedReports) == (0, 0))
  }

  @Test func `what stands in no region of the map is counted apart`() throws {
    let table = try table(reports(6, in: "town", "a"), on: map("north"))
    #expect(table.rows == [])
    #expect((table.unplacedReports, table.allReports) == (6, 6))
  }
}
