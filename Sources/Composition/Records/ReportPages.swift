import CommonMark
import Guides
package import ToolkitModel

/// The pages over which a large appendix of reports is spread on the site.
///
/// A phone loads one kind of tactic and not all of them. The appendix's own page keeps a line for each
/// report, under the report's id; books keep the whole appendix.
package struct ReportPages: Sendable {
  /// One page of an appendix.
  package struct Page: Sendable, Equatable {
    /// What stands on it.
    package enum Content: Sendable, Equatable {
      /// Cases from published opinions, in full.
      case cases([ReportRecord])
      /// The reports of one kind of tactic, in full; `nil` for those that show none.
      case tactic(kind: String?, members: [ReportRecord], isFirst: Bool)
      /// A line for each report, by kind of place.
      case places
      /// A line for each report, by the quarter that it shows.
      case seasons

      /// The reports that are printed in full.
      var members: [ReportRecord] {
        switch self {
        case .cases(let members), .tactic(_, let members, _): members
        case .places, .seasons: []
        }
      }
    }

    package let appendix: PieceID<Appendix>
    /// The folder of the page in that of its appendix.
    package let name: String
    let title: String
    let content: Content
  }

  /// The most reports that an appendix has on one page.
  private static let limit = 12
  /// The most reports that a page of a tactic has; about 10 KB, compressed.
  private static let reportsPerPage = 16
  /// The name of the first page with cases, and the id of their heading.
  static let cases = "published-cases"

  /// By appendix, in its order.
  package let pages: [Page]
  private let places: [PageID: Int]
  private let reports: [PieceID<Appendix>: [PieceID<ReportRecord>: PageID]]

  init(of guide: Guide, words: InterfaceWords, trees: PieceTrees) {
    let pages = guide.appendices.flatMap { lettered -> [Page] in
      guard case .reports(let records) = lettered.appendix.records, records.count > Self.limit,
        let directive = trees[lettered.appendix.body].directives
          .first(where: { $0.name == "reports" && $0[option: "by"] == "tactic" })
      else { return [] }
      let appendix = lettered.appendix.id
      let title = lettered.appendix.title.plainText
      func page(_ name: String, _ label: String, _ content: Page.Content) -> Page {
        Page(
          appendix: appendix, name: name,
          title: words.filled("labelled", ["name": title, "text": label]),
          content: content)
      }
      let chosen = records.filter { directive.chooses($0) }
      func pages(
        _ name: String, _ label: String, _ members: [ReportRecord],
        _ content: (_ members: [ReportRecord], _ isFirst: Bool) -> Page.Content
      ) -> [Page] {
        stride(from: 0, to: members.count, by: Self.reportsPerPage).enumerated().map {
          number, start in
          page(
            number == 0 ? name : "\(name)-\(number + 1)",
            label + (number == 0 ? "" : " (\(number + 1))"),
            content(Array(members[start...].prefix(Self.reportsPerPage)), number == 0))
        }
      }
      let groups = chosen.others.grouped(by: "tactics", of: guide.codes)
      let tactics = groups.flatMap { group in
        pages(
          RecordDirectory.groupID(of: group.kind, set: "tactics"),
          group.kind.map { guide.codes["tactics", $0]?.label ?? $0 } ?? words["not_stated"],
          group.members
        ) { .tactic(kind: group.kind, members: $0, isFirst: $1) }
      }
      let cases = pages(Self.cases, words["published_cases"], chosen.cases) { members, _ in
        .cases(members)
      }
      return cases + tactics + [
        page("by-place", words["by_place"], .places),
        page("by-season", words["by_season"], .seasons),
      ]
    }
    var places: [PageID: Int] = [:]
    var reports: [PieceID<Appendix>: [PieceID<ReportRecord>: PageID]] = [:]
    for (order, page) in pages.enumerated() {
      let id = PageID.reports(page.appendix, name: page.name)
      places[id] = order
      for member in page.content.members { reports[page.appendix, default: [:]][member.id] = id }
    }
    self.pages = pages
    self.places = places
    self.reports = reports
  }

  /// Whether a page of this name has the text of reports, and not only links to them.
  package static func isText(_ name: String) -> Bool { !lists.contains(name) }

  private static let lists = ["by-place", "by-season"]

  /// Whether an appendix is spread over pages.
  func isSpread(_ appendix: PieceID<Appendix>) -> Bool {
    places[.reports(appendix, name: Self.lists[0])] != nil
  }

  subscript(appendix: PieceID<Appendix>, name: String) -> Page? {
    places[.reports(appendix, name: name)].map { pages[$0] }
  }

  /// The page that prints a report in full.
  func page(of report: PieceID<ReportRecord>, in appendix: PieceID<Appendix>) -> PageID? {
    reports[appendix]?[report]
  }

  /// The first page of a kind of tactic, by the id of its heading.
  func page(ofGroup id: String, in appendix: PieceID<Appendix>) -> PageID? {
    self[appendix, id].map { .reports($0.appendix, name: $0.name) }
  }
}

extension [ReportRecord] {
  /// Those that a court has published.
  var cases: [ReportRecord] { filter { $0.nature == .published } }

  /// All but those that a court has published.
  var others: [ReportRecord] { filter { $0.nature != .published } }

  /// Reports by the kind of their first tactic or place, kinds in the order of the set; those without come last.
  func grouped(by set: String, of codes: CodeSets) -> [(kind: String?, members: [ReportRecord])] {
    let byKind = Dictionary(grouping: self) { report in
      (set == "tactics" ? report.tactics : report.locations).first
        .map { codes.kind(of: $0.value, in: set) }
    }
    let kinds: [String?] = codes.sorted(byKind.keys.compactMap(\.self), in: set)
    return (kinds + [nil]).compactMap { kind in byKind[kind].map { (kind, $0) } }
  }
}
