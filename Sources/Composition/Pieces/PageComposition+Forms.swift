import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The page of a form: all its parts, and the rules that they rest on.
  mutating func body(of form: Form) -> MarkdownTree {
    add(form)
    return fill(
      Templates.form(
        [
          "has_rules": .flag(!form.rules.isEmpty),
          "rules": .references(form.rules.map(\.value)),
        ],
        body: .joining(form.parts.map { fields(of: $0, marks: .marks(2)) })))
  }

  /// On a face the fields themselves, elsewhere a card that leads to the form.
  mutating func form(_ directive: Directive) -> MarkdownTree? {
    guard let form = piece(directive, guide.forms) else { return nil }
    guard face != nil else {
      if directive[option: "parts"] != nil {
        report(
          directive, "surplus-option", "only the face of a flyer prints parts of a form",
          remedy: "delete `:parts:`")
      }
      return card("form", form.id, form.title, form.summary)
    }
    add(form)
    var parts = form.parts
    if let names = directive[option: "parts"] {
      let index = PieceIndex(form.parts)
      parts = names.split(separator: " ").compactMap { piece(String($0), directive, index) }
    }
    let marks = TemplateValue.marks(directive.levelAbove + 1)
    return .joining(parts.map { fields(of: $0, marks: marks) })
  }

  /// A part of a form with its fields.
  private func fields(of part: Form.Part, marks: TemplateValue) -> MarkdownTree {
    fill(
      Templates.formPart([
        "marks": marks, "title": .text(part.title.plainText),
        // Two forms' parts may stand on one sheet, so only a form's own page has anchors.
        "anchor": face == nil ? .id(part.id) : .absent,
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
