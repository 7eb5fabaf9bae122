import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The page of a form: all its parts, and the rules that they rest on.
  mutating func body(of form: Form) -> MarkdownTree {
    review.add(form, state: guide.states[form.id])
    return fill(
      "form",
      [
        "has_rules": .flag(!form.rules.isEmpty),
        "rules": .references(form.rules.map(\.value)),
      ],
      fields: [
        ("body", .joining(form.parts.map { fields(of: $0, marks: .ready(Array("##".utf8))) }))
      ])
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
    review.add(form, state: guide.states[form.id])
    var parts = form.parts
    if let names = directive[option: "parts"] {
      let index = PieceIndex(form.parts)
      parts = names.split(separator: " ").compactMap { piece(String($0), directive, index) }
    }
    let marks = directive.headingMarks()
    return .joining(parts.map { fields(of: $0, marks: marks) })
  }

  private mutating func fields(of part: Form.Part, marks: TemplateValue) -> MarkdownTree {
    fill(
      "form-part",
      [
        "marks": marks, "title": .text(part.title.plainText),
        // Two forms' parts may stand on one sheet, so only a form's own page has anchors.
        "anchor": face == nil ? .id(part.id) : .absent,
        "has_note": .flag(part.note != nil),
      ],
      fields: isolatedFields([("note", part.note)])
        + [("entries", .joining(part.fields.map { field($0) }))])
  }

  private mutating func field(_ field: Form.Field) -> MarkdownTree {
    var lines = 0
    var options: [TemplateObject] = []
    var columns: [TemplateObject] = []
    var rows = 0
    let kind: String
    switch field.room {
    case .line: kind = "line"
    case .lines(let count): (kind, lines) = ("lines", count)
    case .tick: kind = "tick"
    case .date: kind = "date"
    case .choice(let words):
      kind = "choice"
      options = words.map { ["text": .text($0)] }
    case .table(let names, let count):
      (kind, rows) = ("table", count)
      columns = names.map { ["text": .text($0)] }
    }
    return fill(
      "form-field",
      [
        "kind": .ready(Array(kind.utf8)),
        "lines": .list(Array(repeating: [:], count: lines)),
        "has_options": .flag(!options.isEmpty), "options": .list(options),
        "has_columns": .flag(!columns.isEmpty), "columns": .list(columns),
        "rows": .list(
          Array(
            repeating: ["columns": .list(columns.map { _ in TemplateObject() })], count: rows)),
      ], fields: [("label", trees[field.label])])
  }
}
