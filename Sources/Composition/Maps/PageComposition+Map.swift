import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The page with the maps of records, their tables, and the dates of what is dated.
  func mapPage() -> MarkdownTree {
    let sections = guide.drawnMaps.compactMap { table in
      composer.maps.first { $0.map.id == table.map }.map { section($0, table) }
    }
    let stories = guide.datedStories
    return fill(
      Templates.mapPage([
        "has_map": .flag(!sections.isEmpty),
        "has_real": .flag(guide.reports.real.base > 0), "has_dates": .flag(!stories.isEmpty),
        "dates": .list(
          stories.map { story in
            [
              "date": TemplateValue(
                story.eventDate.map { words.text($0) } ?? story.published.map { date(of: $0) }),
              "published": .flag(story.eventDate == nil), "id": .id(story.id),
            ]
          }),
      ]) {
        switch $0 {
        case .entries: .joining(sections)
        case .citation:
          citation(piece: page.title, tables: ["press", "reports"])
        }
      })
  }

  /// A map: its drawings, one for each kind of record that has a place on it, and the table of them all.
  private func section(_ drawn: DrawnMap, _ table: MapTable) -> MarkdownTree {
    let map = drawn.map
    let id = "map-\(map.id)"
    let title = map.title.plainText
    var figures: [MarkdownTree] = []
    func figure(
      _ kind: String, _ word: String, _ count: (MapTable.Row) -> Int, _ text: (Int) -> String
    ) {
      let rows = table.rows.filter { count($0) > 0 }
      guard let most = rows.map(count).max() else { return }
      let figure = MapFigure(
        drawn.drawing,
        marks: rows.map { row in
          MapFigure.Mark(
            region: row.region, count: text(count(row)),
            step: most == 1 ? 2 : 1 + 4 * (count(row) - 1) / (most - 1),
            label: labelled(name(of: row.place), text(count(row))),
            row: "\(map.id)-\(row.place)")
        }, id: "\(id)-\(kind)", title: labelled(words[word], title), skip: words["map_skip"],
        end: "\(map.id)-table")
      figures.append(.drawn(figure.html))
    }
    figure("published", "counts_published", { $0.cases.count }, { "\($0)" })
    figure("reports", "counts_real", { $0.reports }, { text(real: $0) })
    let hasData = !composer.dataFiles.isEmpty
    return fill(
      Templates.map([
        "title": .text(title), "id": .ready(Array(id.utf8)),
        "credit": .text(map.credit.plainText),
        "date": .text(words.text(guide.settings.issueDate)),
        "file": hasData
          ? .object([
            "path": .ready(Array("data/map-\(map.id).csv".utf8)),
            "name": .text("map-\(map.id).csv"),
          ]) : .absent,
      ]) {
        switch $0 {
        case .drawing: .joining(figures)
        case .table: rows(of: table, title).contained(class: "map-table", id: "\(map.id)-table")
        }
      })
  }

  private func rows(of table: MapTable, _ title: String) -> MarkdownTree {
    func row(_ label: String, _ cases: Int, _ reports: Int, _ which: [PieceID<ReportRecord>])
      -> TemplateObject
    {
      [
        "label": .text(label), "published": .text("\(cases)"),
        "reports": .text(text(real: reports)),
        "cases": .references(which),
      ]
    }
    let rows =
      table.rows.map { row(name(of: $0.place), $0.cases.count, $0.reports, $0.cases) } + [
        row(
          words["not_placed"], table.unplacedCases.count, table.unplacedReports,
          table.unplacedCases),
        row(words["total"], table.allCases, table.allReports, []),
      ]
    let tree = fill(
      Templates.mapTable([
        "has_published": .flag(table.allCases > 0), "has_reports": .flag(table.allReports > 0),
        "rows": .list(rows),
      ]))
    return tree.naming(
      rows: table.rows.map { "\(table.map)-\($0.place)" } + [
        "\(table.map)-none", "\(table.map)-total",
      ],
      caption: words.filled(
        "map_caption", ["title": title, "date": words.text(guide.settings.issueDate)]))
  }

  private func labelled(_ name: String, _ text: String) -> String {
    words.filled("labelled", ["name": name, "text": text])
  }

  private func name(of place: PieceID<Place>) -> String {
    guide.places[place]?.name ?? place.text
  }
}

extension Guide {
  /// The press stories that have a date, the earliest first: of what happened, else of publication.
  var datedStories: [PressRecord] {
    appendices.flatMap(\.appendix.press)
      .compactMap { story in (story.eventDate ?? story.published?.date).map { (story, $0) } }
      .sorted { ($0.1.iso8601, $0.0.id) < ($1.1.iso8601, $1.0.id) }.map(\.0)
  }
}
