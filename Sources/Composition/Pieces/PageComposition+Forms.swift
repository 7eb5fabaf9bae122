import CommonMark
import Diagnostics
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
        body: .joining(
          form.parts.map {
            FormParts(setting: setting, isOnFace: face != nil).fields(
              of: $0, marks: .ready(Array("##".utf8)))
          })))
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
    let marks = directive.headingMarks()
    return .joining(
      parts.map { FormParts(setting: setting, isOnFace: face != nil).fields(of: $0, marks: marks) })
  }
}
