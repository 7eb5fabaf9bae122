import Diagnostics
import Testing
import ToolkitModel

@testable import Guides

@Suite struct `Auditing what reports show` {
  /// The same numbers on every machine.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let tactics = ["ruse", "ruse.police", "ruse.photo", "force", "force.door"]
  private static let places = ["home", "home.door", "home.inside", "street"]

  private func reports(_ count: Int, _ numbers: inout Numbers) -> [ReportRecord] {
    (0..<count).map { index in
      ReportFixtures.report(
        "report-\(index)", scope: Bool.random(using: &numbers) ? .dataset : .map,
        month: Bool.random(using: &numbers)
          ? "2026-0\(Int.random(in: 1...3, using: &numbers))" : nil,
        area: Bool.random(using: &numbers) ? "area-\(Int.random(in: 1...2, using: &numbers))" : nil,
        locations: Self.places.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 },
        tactics: Self.tactics.shuffled(using: &numbers).filter { _ in
          Int.random(in: 0..<4, using: &numbers) == 0
        })
    }
  }

  private func published(_ reports: [ReportRecord], k: Int) throws -> ([ReportRecord], ReportCounts)
  {
    let today = try #require(CalendarDate(iso8601: "2026-11-24"))
    let published = PublishedReports(of: try ReportFixtures.toolkit(k: k, reports), today: today)
    #expect(published.diagnostics == [])
    let records = published.appendices.flatMap { appendix -> [ReportRecord] in
      if case .reports(let records) = appendix.records { records } else { [] }
    }
    return (records, published.real)
  }

  /// All that somebody can ask about one published record.
  private typealias Question = @Sendable (ReportRecord) -> Bool

  private static let questions: [Question] = {
    var questions: [Question] = []
    for code in tactics { questions.append { $0.tactics.contains { $0.value == code } } }
    for code in places { questions.append { $0.locations.contains { $0.value == code } } }
    for kind in ["ruse", "force"] {
      questions.append { record in
        record.tactics.contains { ReportFixtures.codes.kind(of: $0.value, in: "tactics") == kind }
      }
    }
    for month in 1...3 { questions.append { $0.month?.value.iso8601 == "2026-0\(month)" } }
    for area in 1...2 { questions.append { $0.area?.value.text == "area-\(area)" } }
    questions.append { $0.month == nil }
    questions.append { $0.area == nil }
    questions.append { $0.tactics.isEmpty }
    questions.append { $0.locations.isEmpty }
    return questions
  }()

  @Test(arguments: 0..<60)
  func `no question and no two together find between 1 and k - 1 reports`(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 17)
    let k = Int.random(in: 5...8, using: &numbers)
    let count = Int.random(in: 0...90, using: &numbers)
    let (records, counts) = try published(reports(count, &numbers), k: k)
    func check(_ found: Int) {
      #expect(found == 0 || found >= k || count < k, "\(found) of \(count) with k \(k)")
    }
    #expect(counts.base == count)
    for question in Self.questions {
      let yes = records.filter(question)
      check(yes.count)
      check(count - yes.count)
      for other in Self.questions {
        check(yes.count(where: other))
        check(yes.count { !other($0) })
      }
    }
    // Every printed number, the total less every number, and every difference of two.
    let printed = counts.counts.values
    for number in printed {
      check(number)
      check(count - number)
    }
    if count < k { #expect(records.allSatisfy { $0.tactics.isEmpty && $0.area == nil }) }
  }

  @Test(arguments: 0..<12)
  func `published cases change nothing that real reports show, and no count of them`(
    seed: Int
  ) throws {
    var numbers = Numbers(state: UInt64(seed) &* 104_729 &+ 3)
    let real = reports(Int.random(in: 0...40, using: &numbers), &numbers)
    let cases = (0..<7).map {
      ReportFixtures.published(
        "case-\($0)", month: "2026-01", area: "area-1", locations: ["home.door"],
        tactics: ["ruse.photo"])
    }
    let (alone, counts) = try published(real, k: 6)
    let (mixed, mixedCounts) = try published((real + cases).shuffled(using: &numbers), k: 6)
    #expect(mixed.filter { $0.nature == .real } == alone)
    #expect(mixedCounts == counts)
    #expect(Set(mixed.filter { $0.nature == .published }.map(\.id)) == Set(cases.map(\.id)))
  }

  @Test func `enough reports that are alike stay as they are`() throws {
    let alike = (0..<12).map {
      ReportFixtures.report(
        "report-\($0)", month: "2026-01", area: "area-1", locations: ["home.door"],
        tactics: ["ruse.photo", "force.door"])
    }
    let (records, counts) = try published(alike, k: 10)
    #expect(records.allSatisfy { $0.tactics.map(\.value) == ["ruse.photo", "force.door"] })
    #expect(counts[.tactic("force.door")] == 12)
  }

  private func audit(_ records: [ReportRecord], _ counts: ReportCounts, k: Int = 5) -> [String] {
    ReportAudit(records: records, counts: counts, k: k, codes: ReportFixtures.codes).faults
  }

  /// Records as they are shown, made by hand.
  private func shown(
    _ count: Int, _ tactics: [String], from first: Int = 0
  ) throws -> [ReportRecord] {
    let alike = (0..<20).map { ReportFixtures.report("r-\(first + $0)", tactics: tactics) }
    return Array(try published(alike, k: 5).0.prefix(count))
  }

  @Test func `the audit finds a class that is too small`() throws {
    let records = try shown(6, ["ruse"]) + shown(3, ["force"], from: 50)
    let faults = audit(records, ReportCounts(of: records, codes: ReportFixtures.codes))
    #expect(faults.contains("3 reports alone show '|||force'"))
    #expect(faults.contains("two printed counts differ by fewer than 5"))
  }

  @Test func `the audit finds a number that is not the number of what is shown`() throws {
    let records = try shown(6, ["ruse"])
    var counts = ReportCounts(of: records, codes: ReportFixtures.codes).counts
    counts[.tacticKind("force")] = 2
    #expect(
      audit(records, ReportCounts(counts: counts))
        == ["the printed count of tacticKind(\"force\") is not the count of what is shown"])
  }

  @Test func `the audit finds what should never have been shown`() {
    let records = (0..<6).map { ReportFixtures.report("r-\($0)", scope: .summary) }
    let faults = audit(records, ReportCounts(of: records, codes: ReportFixtures.codes))
    #expect(faults.first == "report 'r-0' still contains hidden data")
    #expect(faults.count == 6)
  }
}
