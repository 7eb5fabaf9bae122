package import CommonMark
import Diagnostics
package import Editions
import Templating
package import ToolkitModel

extension PageComposition {
  /// The page of a named edition: what it is, how to use it, and all that it holds.
  mutating func frontPage(of named: NamedEdition) -> MarkdownTree {
    let chosen = EditionSelection(named, from: edition)
    for part in chosen.parts { addReviews(of: part) }
    for encounter in chosen.encounters {
      review.add(encounter, state: edition.states[encounter.id])
    }
    for flyer in chosen.flyers { review.add(flyer, state: edition.states[flyer.id]) }
    for form in chosen.forms { review.add(form, state: edition.states[form.id]) }
    for lettered in chosen.appendices {
      review.add(lettered.appendix, state: edition.states[lettered.appendix.id])
    }
    return fill(
      "edition",
      [
        "code": .text(chosen.code),
        "date": .text(words.text(edition.settings.editionDate)),
        "publisher": .text(edition.settings.publisher),
        "pages": .text(printedPages(of: chosen)),
        "estimated": .flag(renderer.prints.pages(of: named.id) == nil),
        "has_guide": .flag(named.guide != nil),
        "has_encounters": .flag(!chosen.encounters.isEmpty),
        "encounters": .list(
          chosen.encounters.map { link("encounter", $0.id, $0.title, $0.summary) }),
        "parts": .list(
          chosen.parts.map {
            ["title": .text($0.part.title.plainText), "sections": .list(links(to: $0))]
          }),
        "has_flyers": .flag(!chosen.flyers.isEmpty),
        "flyers": .list(chosen.flyers.map { link("flyer", $0.id, $0.title, $0.summary) }),
        "has_forms": .flag(!chosen.forms.isEmpty),
        "forms": .list(chosen.forms.map { link("form", $0.id, $0.title, $0.summary) }),
        "has_appendices": .flag(!chosen.appendices.isEmpty),
        "appendices": .list(chosen.appendices.map { entry($0) }),
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
            let chosen = EditionSelection(named, from: edition)
            return [
              "id": .id(named.id), "title": .text(named.title.plainText),
              "code": .text(chosen.code), "pages": .text(printedPages(of: chosen)),
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

  private func printedPages(of chosen: EditionSelection) -> String {
    if let pages = renderer.prints.pages(of: chosen.named.id) { return String(pages) }
    guard let counts = renderer.counts else { return "" }
    return String(counts.printedPages(of: chosen.pages))
  }
}

extension EditionSelection {
  /// The pages of its pieces, in reading order.
  package var pages: [PageID] {
    encounters.map { .encounter($0.id) }
      + parts.flatMap { $0.sections.map { .section($0.section.id) } }
      + flyers.map { .flyer($0.id) } + forms.map { .form($0.id) }
      + appendices.map { .appendix($0.appendix.id) }
  }
}

extension EditionRenderer {
  /// How to use a named edition, as its book prints it; `nil` where nobody wrote that.
  package func guide(of named: NamedEdition, in book: Medium.Book) -> MarkdownTree? {
    guard let guide = named.guide, let entry = directory[.edition(named.id)] else { return nil }
    let page = PageComposition(renderer: self, page: entry, medium: .paper(book))
    var resolver = page.linkResolver
    // The edition's own page reports what is wrong in it.
    var unheard: [Diagnostic] = []
    return trees[guide].resolvingLinks(diagnostics: &unheard) { resolver.resolve($0) }
      .finished(diagnostics: &unheard)
  }
}
