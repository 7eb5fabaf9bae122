import CommonMark
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// How many sections the home page lists by name; a larger toolkit lists only its parts there.
  private static let homeLimit = 200

  mutating func home() -> MarkdownTree {
    let listsSections = edition.sections.pieces.count <= Self.homeLimit
    let parts = edition.parts.map { part -> TemplateObject in
      [
        "title": .text(part.part.title.plainText), "id": .id(part.part.id),
        "summary": TemplateValue(part.part.summary?.plainText),
        "sections": .list(listsSections ? links(to: part) : []),
      ]
    }
    let urgent = edition.sections.pieces.filter(\.critical).prefix(12).map {
      section -> TemplateObject in
      ["title": .text(section.title.plainText), "id": .id(section.id)]
    }
    return fill(
      "home",
      [
        "has_urgent": .flag(!urgent.isEmpty),
        "urgent": .list(urgent),
        "parts": .list(parts),
        "has_flyers": .flag(!edition.flyers.pieces.isEmpty),
        "flyers": .list(
          edition.flyers.pieces.map {
            [
              "title": .text($0.title.plainText), "id": .id($0.id),
              "summary": .text($0.summary.plainText),
            ]
          }),
        "has_appendices": .flag(!edition.appendices.isEmpty),
        "appendices": .list(
          edition.appendices.map {
            [
              "letter": .text($0.letter), "title": .text($0.appendix.title.plainText),
              "id": .id($0.appendix.id), "summary": .text($0.appendix.summary.plainText),
            ]
          }),
      ], fields: [])
  }

  mutating func list(of part: EditionPart) -> MarkdownTree {
    fill(
      "part",
      [
        "summary": TemplateValue(part.part.summary?.plainText),
        "sections": .list(links(to: part)),
      ], fields: [])
  }

  private func links(to part: EditionPart) -> [TemplateObject] {
    part.sections.map { numbered in
      let entry = renderer.directory[.section(numbered.section.id)]
      return [
        "number": .text(String(numbered.number)), "title": .text(entry?.title ?? ""),
        "id": .id(numbered.section.id), "summary": .text(entry?.summary ?? ""),
      ]
    }
  }
}
