import CommonMark
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// The page with the maps of records, their tables, and the dates of what is dated.
  mutating func mapPage(of appendix: PieceID<Appendix>) -> MarkdownTree {
    for lettered in edition.appendices {
      switch lettered.appendix.records {
      case .press, .reports:
        review.add(lettered.appendix, state: edition.states[lettered.appendix.id])
      case .documents, .prose: break
      }
    }
    // What is drawn comes first.
    let tables = renderer.maps.map { ($0, MapTable(of: $0.map, in: edition)) }
    let sections =
      tables.filter { !$0.1.rows.isEmpty }.map { section($0, $1) }
      + tables.filter { $0.1.rows.isEmpty }.map { section($0, $1) }
    let dated = datedStories
    return fill(
      "map-page",
      [
        "has_real": .flag(edition.reports.real.base > 0), "has_dates": .flag(!dated.isEmpty),
        "dates": .list(
          dated.map { story in
            [
              "date": .text(story.text), "published": .flag(story.isPublication),
              "id": .id(story.id),
            ]
          }),
      ],
      fields: [
        ("entries", .joining(sections)),
        ("citation", citation(piece: page.title, tables: ["press", "reports"])),
      ])
  }

  /// A map: its drawings, one for each kind of record that has a place on it, and the table of them all.
  private mutating func section(_ drawn: DrawnMap, _ table: MapTable) -> MarkdownTree {
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
    figure("press", "press_stories", { $0.press.count }, { "\($0)" })
    figure("reports", "counts_real", { $0.reports }, { text(real: $0) })
    let hasData = edition.settings.outputs.contains(.data)
    return fill(
      "map",
      [
        "title": .text(title), "id": .ready(Array(id.utf8)), "empty": .flag(table.rows.isEmpty),
        "credit": .text(map.credit.plainText),
        "date": .text(words.text(edition.settings.editionDate)),
        "file": hasData
          ? .object([
            "path": .ready(Array("data/map-\(map.id).csv".utf8)),
            "name": .text("map-\(map.id).csv"),
          ]) : .absent,
      ],
      fields: [
        ("drawing", .joining(figures)),
        (
          "table",
          table.rows.isEmpty
            ? .empty : tree(of: table, title).contained(class: "map-table", id: "\(map.id)-table")
        ),
      ])
  }

  private mutating func tree(of table: MapTable, _ title: String) -> MarkdownTree {
    func row(
      _ label: String, press: Int, reports: Int, stories: [PieceID<PressRecord>]
    ) -> TemplateObject {
      [
        "label": .text(label), "press": .text("\(press)"), "reports": .text(text(real: reports)),
        "stories": .references(stories),
      ]
    }
    let rows =
      table.rows.map {
        row(name(of: $0.place), press: $0.press.count, reports: $0.reports, stories: $0.press)
      } + [
        row(
          words["not_placed"], press: table.unplacedPress.count, reports: table.unplacedReports,
          stories: table.unplacedPress),
        row(words["total"], press: table.allPress, reports: table.allReports, stories: []),
      ]
    let tree = fill(
      "map-table",
      [
        "has_press": .flag(table.allPress > 0), "has_reports": .flag(table.allReports > 0),
        "rows": .list(rows),
      ], fields: [])
    return tree.naming(
      rows: table.rows.map { "\(table.map)-\($0.place)" } + [
        "\(table.map)-none", "\(table.map)-total",
      ],
      caption: words.filled(
        "map_caption", ["title": title, "date": words.text(edition.settings.editionDate)]))
  }

  private func labelled(_ name: String, _ text: String) -> String {
    words.filled("labelled", ["name": name, "text": text])
  }

  private func name(of place: PieceID<Place>) -> String {
    edition.places[place]?.name ?? place.text
  }

  /// The press stories that have a date, the earliest first: of what happened, else of publication.
  private var datedStories: [(id: PieceID<PressRecord>, text: String, isPublication: Bool)] {
    let stories = edition.appendices.flatMap { lettered -> [PressRecord] in
      if case .press(let records) = lettered.appendix.records { records } else { [] }
    }
    return stories.compactMap { story in
      (story.eventDate ?? story.published?.date).map { (story, $0) }
    }
    .sorted { ($0.1.iso8601, $0.0.id) < ($1.1.iso8601, $1.0.id) }
    .map { story, date in
      let isRough =
        story.published?.precision == .season || story.published?.precision == .approximate
      let isPublication = story.eventDate == nil
      let text =
        isPublication && isRough ? "\(words["approximate"]) \(words.text(date))" : words.text(date)
      return (story.id, text, isPublication)
    }
  }
}
