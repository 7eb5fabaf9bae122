import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The index that a directive asks for; `nil` if it asks for none.
  mutating func index<Record: AppendixRecord>(
    _ directive: Directive, of records: [Record]
  ) -> MarkdownTree? {
    guard let name = directive[option: "index"] else { return nil }
    guard let sorting = Record.indexes.first(where: { $0.name == name })?.sorting else {
      report(directive, option: "index", name, among: Record.indexes.map(\.name))
      return .empty
    }
    let index = RecordIndex(
      records, by: sorting, in: guide.codes, notStated: words["not_stated"])
    var objects: [TemplateObject] = []
    for group in index.groups {
      var anchor: String?
      // Other pages link to the kinds of reports.
      if case .codes(let set, _) = sorting, Record.self == ReportRecord.self, let kind = group.kind
      {
        let id = RecordDirectory.indexID(of: kind, set: set)
        anchor = printedIndexes.insert(id).inserted ? id : nil
      }
      objects.append([
        "anchor": anchor.map { .ready(Array($0.utf8)) } ?? .absent,
        "label": .text(group.line.label), "has_records": .flag(!group.line.records.isEmpty),
        "records": TemplateValue.records(group.line.records),
        "codes": .list(
          group.codes.map {
            ["label": .text($0.label), "records": TemplateValue.records($0.records)]
          }),
      ])
    }
    return fill(Templates.recordIndex(["empty": .flag(objects.isEmpty), "groups": .list(objects)]))
  }
}
