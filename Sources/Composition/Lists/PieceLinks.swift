import Diagnostics
import Guides
import Templating
import ToolkitModel

/// Links to pages of pieces as lists show them.
extension Composing {
  func entry(_ lettered: LetteredAppendix) -> TemplateObject {
    [
      "letter": .text(lettered.letter), "title": .text(lettered.appendix.title.plainText),
      "id": .id(lettered.appendix.id), "summary": .text(lettered.appendix.summary.plainText),
    ]
  }

  /// A link to the page of a piece as lists show it.
  func link<P>(
    _ scheme: String, _ id: PieceID<P>, _ title: SourceText, _ summary: SourceText? = nil
  ) -> TemplateObject {
    [
      "scheme": .ready(Array(scheme.utf8)), "title": .text(title.plainText), "id": .id(id),
      "summary": .text(summary?.plainText ?? ""),
    ]
  }

  func links(to part: GuidePart) -> [TemplateObject] {
    part.sections.map { numbered in
      let entry = composer.directory[.section(numbered.section.id)]
      return [
        "number": .text(String(numbered.number)), "title": .text(entry?.title ?? ""),
        "id": .id(numbered.section.id), "summary": .text(entry?.summary ?? ""),
      ]
    }
  }
}
