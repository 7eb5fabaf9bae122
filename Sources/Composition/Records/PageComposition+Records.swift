import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// What a directive for records stands for: the records, records in groups, or an index of them.
  ///
  /// The records are those of the appendix, or of all appendices of the kind when the directive
  /// stands elsewhere.
  mutating func records(_ directive: Directive) -> MarkdownTree? {
    checkChoice(of: directive)
    func chosen<Record: AppendixRecord>(_ records: (Appendix) -> [Record]) -> [Record] {
      guide.appendices.map(\.appendix).filter { stands(in: $0) }.flatMap(records)
        .filter { directive.chooses($0) }
    }
    let marks = TemplateValue.marks(directive.levelAbove + 1)
    switch directive.name {
    case PressRecord.directive:
      let records = chosen(\.press)
      return index(directive, of: records) ?? list(records.map { entry($0, marks) })
    case DocumentRecord.directive:
      let records = chosen(\.documents)
      let hasFile = records.contains { $0.file.map { composer.files[$0.name.value] } != nil }
      return index(directive, of: records)
        ?? list(
          records.map { entry($0, marks) },
          note: hasFile || records.isEmpty ? nil : words["no_files"], above: orders())
    default:
      let records = chosen(\.reports)
      if let index = index(directive, of: records) { return index }
      if directive[option: "by"] != nil { return groups(directive, of: records) }
      return list(records.map { entry($0, marks) })
    }
  }

  /// An appendix: the way to its map, its text, the records that were taken back, and how to cite it.
  mutating func body(of appendix: Appendix) -> MarkdownTree {
    let table = appendix.contents.rawValue
    let hasMap = composer.directory.map != nil && (table == "press" || table == "reports")
    let text = expand(trees[appendix.body])
    return fill(
      Templates.appendix(["has_map": .flag(hasMap && medium == .site)]) {
        switch $0 {
        case .body: text
        case .withdrawn: withdrawn(appendix.withdrawn)
        case .citation:
          citation(
            piece: "\(words["appendix"]) \(page.number ?? ""): \(page.title)", tables: [table])
        }
      })
  }

  /// The tables of counts that a directive asks for.
  mutating func counts(_ directive: Directive) -> MarkdownTree? {
    guard directive[option: "of"] == "reports" else {
      if let list = directive[option: "of"] {
        report(directive, option: "of", list, among: ["reports"])
      } else {
        report(
          directive, "missing-argument", "this directive does not say what to count",
          remedy: "add a line `:of: reports`")
      }
      return nil
    }
    return countTables()
  }

  /// Reports in groups; on the page of an appendix that is spread over several, a line for each.
  private mutating func groups(_ directive: Directive, of records: [ReportRecord]) -> MarkdownTree?
  {
    guard directive[option: "by"] == "tactic" else {
      report(directive, option: "by", directive[option: "by"] ?? "", among: ["tactic"])
      return nil
    }
    if medium == .site, case .appendix(let id) = page.id, composer.reportPages.isSpread(id) {
      return overview(of: records, below: directive.levelAbove, in: id)
    }
    return groups(of: records, below: directive.levelAbove)
  }

  private func list(
    _ entries: [MarkdownTree], note: String? = nil, above ways: MarkdownTree = .empty
  ) -> MarkdownTree {
    fill(
      Templates.records(
        ["empty": .flag(entries.isEmpty), "note": TemplateValue(note)],
        entries: ways.isEmpty ? entries : [ways] + entries))
  }

  private func stands(in appendix: Appendix) -> Bool {
    guard case .appendix(let id) = page.id else { return true }
    return appendix.id == id
  }

  /// The code by which a directive chooses must be in its set.
  private mutating func checkChoice(of directive: Directive) {
    for (option, set) in [("group", "groups"), ("topic", "topics"), ("tactic", "tactics")] {
      guard let code = directive[option: option], guide.codes[set, code] == nil else { continue }
      report(directive, option: option, code, among: (guide.codes.sets[set] ?? []).map(\.code))
    }
  }

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

extension Directive {
  /// The level of the last heading above the directive; 1 for the title of the page.
  var levelAbove: Int { Int(tree.nodes[..<index].last { $0.kind == .heading }?.detail ?? 1) }
}
