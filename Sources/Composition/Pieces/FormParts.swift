import CommonMark
import Guides
import Templating
import ToolkitModel

/// The parts of a form with their fields.
struct FormParts: Composing {
  let setting: PageSetting
  /// Whether they stand on a face, perhaps beside those of another form.
  let isOnFace: Bool

  func fields(of part: Form.Part, marks: TemplateValue) -> MarkdownTree {
    fill(
      Templates.formPart([
        "marks": marks, "title": .text(part.title.plainText),
        // Two forms' parts may stand on one sheet, so only a form's own page has anchors.
        "anchor": !isOnFace ? .id(part.id) : .absent,
        "has_note": .flag(part.note != nil),
      ]) {
        switch $0 {
        case .note: part.note.map { trees[$0] }
        case .entries: .joining(part.fields.map { field($0) })
        }
      })
  }

  private func field(_ field: Form.Field) -> MarkdownTree {
    let label = trees[field.label]
    let (kind, labelField, room): (String, MarkdownTree.LabelField?, MarkdownTree) =
      switch field.room {
      case .line: ("line", .line(name: ""), .empty)
      case .lines(let count): ("lines", nil, .writingLines(count))
      case .tick: ("tick", .tick, .empty)
      case .date: ("date", .line(name: ""), .empty)
      case .choice(let options): ("choice", nil, .choices(options))
      case .table(let columns, let rows): ("table", nil, .fields(columns: columns, rows: rows))
      }
    return fill(
      Templates.formField(["kind": .ready(Array(kind.utf8))]) {
        switch $0 {
        case .label: label.labelling(labelField)
        case .room: room
        }
      })
  }
}
