package import CommonMark
import Diagnostics
package import Guides
import Templating
package import ToolkitModel

/// The front pages of editions.
extension PageComposition {
  /// The page of an edition: what it is, how to use it, and all that it holds; it is as reliable as the worst of that.
  mutating func frontPage(of named: Edition) -> MarkdownTree {
    let chosen = EditionContents(named, from: guide)
    for part in chosen.parts { addReviews(of: part) }
    for encounter in chosen.encounters { add(encounter) }
    for flyer in chosen.flyers { add(flyer) }
    for form in chosen.forms { add(form) }
    for lettered in chosen.appendices { add(lettered.appendix) }
    return fill(
      Templates.edition([
        "code": .text(chosen.code),
        "date": .text(words.text(guide.settings.issueDate)),
        "publisher": .text(guide.settings.publisher),
        "pages": .text(printedPages(of: chosen)),
        "estimated": .flag(isEstimated(named)),
        "has_guide": .flag(named.instructions != nil),
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
      ]) {
        switch $0 {
        case .guide: named.instructions.map { trees[$0] }
        }
      })
  }

  func printedPages(of chosen: EditionContents) -> String {
    lengths.map { String($0.pages(of: chosen)) } ?? ""
  }

  func isEstimated(_ edition: Edition) -> Bool { lengths?.isCounted(edition.id) != true }
}

extension EditionContents {
  /// The pages of its pieces, in reading order.
  package var pages: [PageID] {
    encounters.map { .encounter($0.id) }
      + parts.flatMap { $0.sections.map { .section($0.section.id) } }
      + flyers.map { .flyer($0.id) } + forms.map { .form($0.id) }
      + appendices.map { .appendix($0.appendix.id) }
  }
}

extension PageComposer {
  /// How to use an edition, as its book prints it; `nil` where nobody wrote that.
  package func instructions(of named: Edition, in book: BoundPages) -> MarkdownTree? {
    guard let instructions = named.instructions, let entry = directory[.edition(named.id)] else {
      return nil
    }
    let setting = PageSetting(composer: self, page: entry, medium: .paper(book))
    // The edition's own page reports what is wrong in it.
    var unheard: [Diagnostic] = []
    return setting.linked(instructions).finished(diagnostics: &unheard)
  }
}
