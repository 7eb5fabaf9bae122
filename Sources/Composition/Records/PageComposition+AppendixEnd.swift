import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// An appendix: the way to its map, its text, the records that were taken back, and how to cite it.
  mutating func body(of appendix: Appendix) -> MarkdownTree {
    let table =
      switch appendix.records {
      case .documents: "documents"
      case .press: "press"
      case .reports: "reports"
      case .prose: ""
      }
    let hasMap = composer.directory.map != nil && (table == "press" || table == "reports")
    let text = expand(parse(appendix.body))
    return fill(
      "appendix", ["has_map": .flag(hasMap && medium == .site)],
      fields: [
        ("body", text), ("withdrawn", withdrawn(appendix.withdrawn)),
        (
          "citation",
          citation(
            piece: "\(words["appendix"]) \(page.number ?? ""): \(page.title)", tables: [table])
        ),
      ])
  }

  /// What is left of records that were taken back, at the ids that they had.
  private mutating func withdrawn(_ records: [WithdrawnRecord]) -> MarkdownTree {
    if records.isEmpty { return .empty }
    return fill(
      "withdrawn",
      [
        "records": .list(
          records.map {
            [
              "id": .id($0.id), "name": .text($0.id.text), "date": .text(words.text($0.on)),
              "reason": .text($0.reason.plainText),
            ]
          })
      ], fields: [])
  }

  /// How a page's records are cited, and where they lie as data; pages on paper have their own.
  ///
  /// - Parameters:
  ///   - piece: the page as a citation names it.
  ///   - tables: those of the data files that hold its records.
  /// - Returns: nothing where there are no data files.
  mutating func citation(piece: String, tables: [String]) -> MarkdownTree {
    let settings = guide.settings
    if medium != .site { return .empty }
    let wanted = Set(tables.flatMap { ["\($0).csv", "\($0).json"] })
    let files = composer.dataFiles.filter { wanted.contains($0) }
    if files.isEmpty { return .empty }
    let all = files + ["codebook.json", "snapshot.json"]
    return fill(
      "citation",
      [
        "publisher": .text(settings.publisher), "title": .text(settings.title.plainText),
        "piece": .text(piece), "edition": .text(settings.issueCode),
        "date": .text(words.text(settings.issueDate)),
        "files": .list(
          all.enumerated().map { index, name in
            [
              "path": .ready(Array("data/\(name)".utf8)), "name": .text(name),
              "last": .flag(index == all.count - 1),
            ]
          }),
      ], fields: [])
  }
}
