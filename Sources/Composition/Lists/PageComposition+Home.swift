import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// The home page, and the pages of parts.
extension PageComposition {
  /// How many sections the home page lists by name; a larger toolkit lists only its parts there.
  private static let homeLimit = 200

  func homePage() -> MarkdownTree {
    let listsSections = guide.sections.pieces.count <= Self.homeLimit
    let parts = guide.parts.map { part -> TemplateObject in
      [
        "title": .text(part.part.title.plainText), "id": .id(part.part.id),
        "summary": TemplateValue(part.part.summary?.plainText),
        "sections": .list(listsSections ? links(to: part) : []),
      ]
    }
    // A toolkit without right-now pages leads with its critical sections.
    let urgent: [TemplateObject] =
      guide.encounters.pieces.isEmpty
      ? guide.sections.pieces.filter(\.critical).prefix(12).map {
        button("section", $0.id, $0.title)
      }
      : guide.encounters.pieces.map {
        button("encounter", $0.id, $0.short ?? $0.title, $0.icon)
      }
    return fill(
      Templates.home([
        "has_urgent": .flag(!urgent.isEmpty),
        "urgent": .list(urgent),
        "description": .text(guide.settings.description.plainText), "parts": .list(parts),
        "has_flyers": .flag(!guide.flyers.pieces.isEmpty),
        "flyers": .list(
          guide.flyers.pieces.map { link("flyer", $0.id, $0.title, $0.summary) }),
        "has_forms": .flag(!guide.forms.pieces.isEmpty),
        "forms": .list(guide.forms.pieces.map { link("form", $0.id, $0.title, $0.summary) }),
        "has_editions": .flag(!guide.editions.pieces.isEmpty),
        "editions": .list(
          guide.editions.pieces.map { link("edition", $0.id, $0.title, $0.summary) }),
        "has_appendices": .flag(!guide.appendices.isEmpty),
        "appendices": .list(guide.appendices.map { entry($0) }),
        "map": composer.directory.map.flatMap { composer.directory[$0] }.map {
          .object(["title": .text($0.title), "summary": .text($0.summary)])
        } ?? .absent,
      ]) {
        switch $0 {
        case .start: guide.settings.home.map { trees[$0] }
        }
      })
  }

  private func button<P>(
    _ scheme: String, _ id: PieceID<P>, _ title: SourceText, _ icon: Located<String>? = nil
  ) -> TemplateObject {
    [
      "scheme": .ready(Array(scheme.utf8)), "title": .text(title.plainText), "id": .id(id),
      "icon": composer.value(of: icon),
    ]
  }

  func list(of part: GuidePart) -> MarkdownTree {
    fill(
      Templates.part([
        "summary": TemplateValue(part.part.summary?.plainText),
        "sections": .list(links(to: part)),
      ]))
  }
}
