import CommonMark
import Guides
import Templating
import ToolkitModel

/// What stands below the records of an appendix.
extension PageComposition {
  /// What is left of records that were taken back, at the ids that they had.
  func withdrawn(_ records: [WithdrawnRecord]) -> MarkdownTree {
    if records.isEmpty { return .empty }
    return fill(
      Templates.withdrawn([
        "records": .list(
          records.map {
            [
              "id": .id($0.id), "name": .text($0.id.text), "date": .text(words.text($0.on)),
              "reason": .text($0.reason.plainText),
            ]
          })
      ]))
  }

  /// How a page's records are cited, and where they lie as data; pages on paper have their own.
  ///
  /// - Parameters:
  ///   - piece: the page as a citation names it.
  ///   - tables: those of the data files that hold its records.
  /// - Returns: nothing where there are no data files.
  func citation(piece: String, tables: [String]) -> MarkdownTree {
    let settings = guide.settings
    if medium != .site { return .empty }
    let wanted = Set(tables.flatMap { ["\($0).csv", "\($0).json"] })
    let files = composer.dataFiles.filter { wanted.contains($0) }
    if files.isEmpty { return .empty }
    let all = files + ["codebook.json", "snapshot.json"]
    return fill(
      Templates.citation([
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
      ]))
  }
}
