import CommonMark
import Diagnostics
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
    let appendices = guide.appendices.map(\.appendix).filter { stands(in: $0) }
    switch directive.name {
    case "press":
      let records = appendices.flatMap(\.press).filter { directive.chooses($0) }
      if let index = index(directive, of: records) { return index }
      return list(records.map { entry($0, directive.headingMarks()) })
    case "documents":
      let records = appendices.flatMap(\.documents).filter { directive.chooses($0) }
      if let index = index(directive, of: records) { return index }
      let hasFile = records.contains { $0.file.map { composer.files[$0.name.value] } != nil }
      return list(
        records.map { entry($0, directive.headingMarks()) },
        note: hasFile || records.isEmpty ? nil : words["no_files"], above: orders())
    default:
      let records = appendices.flatMap(\.reports).filter { directive.chooses($0) }
      if let index = index(directive, of: records) { return index }
      if directive[option: "by"] != nil { return groups(directive, of: records) }
      return list(records.map { entry($0, directive.headingMarks()) })
    }
  }

  /// The ways to the records of this appendix in other orders.
  private mutating func orders() -> MarkdownTree {
    guard case .appendix(let id) = page.id,
      let appendix = guide.appendices.first(where: { $0.appendix.id == id })?.appendix
    else { return .empty }
    return orders(of: appendix)
  }

  private mutating func list(
    _ entries: [MarkdownTree], note: String? = nil, above ways: MarkdownTree = .empty
  ) -> MarkdownTree {
    fill(
      "records", ["empty": .flag(entries.isEmpty), "note": TemplateValue(note)],
      fields: [("entries", .joining(ways.isEmpty ? entries : [ways] + entries))])
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

  func label(_ code: String, set: String) -> String { guide.codes[set, code]?.label ?? code }
}

extension Appendix {
  fileprivate var press: [PressRecord] {
    if case .press(let records) = records { records } else { [] }
  }

  fileprivate var documents: [DocumentRecord] {
    if case .documents(let records) = records { records } else { [] }
  }

  fileprivate var reports: [ReportRecord] {
    if case .reports(let records) = records { records } else { [] }
  }
}

extension Directive {
  /// The marks of a heading so many levels below the last one above the directive.
  func headingMarks(below levels: Int = 1) -> TemplateValue {
    let above = tree.nodes[..<index].last { $0.kind == .heading }
    let level = min(6, Int(above?.detail ?? 1) + levels)
    return .ready(Array(repeating: UInt8(ascii: "#"), count: level))
  }
}
