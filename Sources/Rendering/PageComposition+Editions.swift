import CommonMark
import Diagnostics
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// The page of a named edition: what it is, how to use it, and all that it holds.
  mutating func frontPage(of named: NamedEdition) -> MarkdownTree {
    let parts = chosenParts(of: named)
    let encounters = named.encounters.chosen(from: edition.encounters.pieces)
    let flyers = named.flyers.chosen(from: edition.flyers.pieces)
    let forms = named.forms.chosen(from: edition.forms.pieces)
    let appendices = chosenAppendices(of: named)
    for part in parts { addReviews(of: part) }
    for encounter in encounters { review.add(encounter, state: edition.states[encounter.id]) }
    for flyer in flyers { review.add(flyer, state: edition.states[flyer.id]) }
    for form in forms { review.add(form, state: edition.states[form.id]) }
    for lettered in appendices {
      review.add(lettered.appendix, state: edition.states[lettered.appendix.id])
    }
    return fill(
      "edition",
      [
        "code": .text(code(of: named)),
        "date": .text(words.text(edition.settings.editionDate)),
        "publisher": .text(edition.settings.publisher),
        "pages": .text(printedPages(of: named)),
        "estimated": .flag(renderer.prints.pages(of: named.id) == nil),
        "has_guide": .flag(named.guide != nil),
        "has_encounters": .flag(!encounters.isEmpty),
        "encounters": .list(encounters.map { link("encounter", $0.id, $0.title, $0.summary) }),
        "parts": .list(
          parts.map {
            ["title": .text($0.part.title.plainText), "sections": .list(links(to: $0))]
          }),
        "has_flyers": .flag(!flyers.isEmpty),
        "flyers": .list(flyers.map { link("flyer", $0.id, $0.title, $0.summary) }),
        "has_forms": .flag(!forms.isEmpty),
        "forms": .list(forms.map { link("form", $0.id, $0.title, $0.summary) }),
        "has_appendices": .flag(!appendices.isEmpty),
        "appendices": .list(appendices.map { entry($0) }),
      ], fields: isolatedFields([("guide", named.guide)]))
  }

  /// All editions, flyers, forms and data files, with the length of each edition.
  mutating func downloads() -> MarkdownTree {
    fill(
      "downloads",
      [
        "estimated": .flag(
          edition.named.pieces.contains { renderer.prints.pages(of: $0.id) == nil }),
        "editions": .list(
          edition.named.pieces.map { named in
            [
              "id": .id(named.id), "title": .text(named.title.plainText),
              "code": .text(code(of: named)), "pages": .text(printedPages(of: named)),
              "estimated": .flag(renderer.prints.pages(of: named.id) == nil),
            ]
          }),
        "has_flyers": .flag(!edition.flyers.pieces.isEmpty),
        "flyers": .list(
          edition.flyers.pieces.map { flyer in
            [
              "id": .id(flyer.id), "title": .text(flyer.title.plainText),
              "kind": .text(words["flyer_" + flyer.format.rawValue]),
              "faces": .text(String(flyer.faces.count)),
            ]
          }),
        "has_forms": .flag(!edition.forms.pieces.isEmpty),
        "forms": .list(edition.forms.pieces.map { link("form", $0.id, $0.title, $0.summary) }),
        "has_files": .flag(edition.settings.outputs.contains(.data)),
        "files": .list(
          DataFileNames(of: edition).names.map { name in
            ["path": .ready(Array("data/\(name)".utf8)), "name": .text(name)]
          }),
      ], fields: [])
  }

  /// The edition's own code, which a printed page carries.
  private func code(of named: NamedEdition) -> String {
    "\(edition.settings.editionCode)-\(named.id)"
  }

  private func printedPages(of named: NamedEdition) -> String {
    if let pages = renderer.prints.pages(of: named.id) { return String(pages) }
    guard let counts = renderer.counts else { return "" }
    let pages =
      named.encounters.chosen(from: edition.encounters.pieces).map { PageID.encounter($0.id) }
      + chosenParts(of: named).flatMap { $0.sections.map { PageID.section($0.section.id) } }
      + named.flyers.chosen(from: edition.flyers.pieces).map { .flyer($0.id) }
      + named.forms.chosen(from: edition.forms.pieces).map { .form($0.id) }
      + chosenAppendices(of: named).map { .appendix($0.appendix.id) }
    return String(counts.printedPages(of: pages))
  }

  private func chosenParts(of named: NamedEdition) -> [EditionPart] {
    let chosen = Set(named.sections.chosen(from: edition.sections.pieces).map(\.id))
    return edition.parts.compactMap { part in
      let sections = part.sections.filter { chosen.contains($0.section.id) }
      return sections.isEmpty ? nil : EditionPart(part: part.part, sections: sections)
    }
  }

  private func chosenAppendices(of named: NamedEdition) -> [LetteredAppendix] {
    let chosen = Set(named.appendices.chosen(from: edition.appendices.map(\.appendix)).map(\.id))
    return edition.appendices.filter { chosen.contains($0.appendix.id) }
  }
}
