import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

/// The list of all pages, which readers without a script have in the place of a search.
extension PageComposition {
  /// Every page twice: by the situation of a reader, and by its first letter.
  func allPages() -> MarkdownTree {
    let letters = letterGroups()
    return fill(
      Templates.allPages([
        "situations": .list(
          situations().map { title, pages in
            ["title": .text(title), "pages": .list(pages.map { link(toPage: $0, telling: false) })]
          }),
        "has_letters": .flag(letters.count > 1),
        "letters": .list(
          letters.map { group in
            [
              "letter": .text(group.title), "id": .ready(Array(group.id.utf8)),
              "pages": .list(group.pages.map { link(toPage: $0, telling: true) }),
            ]
          }),
      ]))
  }

  private typealias Pages = (title: String, pages: [PageDirectory.Entry])

  /// Right-now pages, then whom sections are for, then the parts and what belongs to none.
  private func situations() -> [Pages] {
    let directory = composer.directory
    func entries(_ ids: [PageID]) -> [PageDirectory.Entry] { ids.compactMap { directory[$0] } }
    var groups: [Pages] = [
      (words["right_now"], entries(guide.encounters.pieces.map { .encounter($0.id) }))
    ]
    let sections = guide.sections.pieces
    for audience in guide.codes.sorted(sections.flatMap(\.audience), in: "audiences") {
      let chosen = sections.filter { $0.audience.contains(audience) }
      // Whom most of the guide is for is no way to find something in it.
      guard chosen.count * 2 <= sections.count else { continue }
      let label = label(audience, set: "audiences")
      groups.append((label, entries(chosen.map { .section($0.id) })))
    }
    for part in guide.parts {
      groups.append(
        (
          part.part.title.plainText,
          entries([.part(part.part.id)] + part.sections.map { .section($0.section.id) })
        ))
    }
    groups += [
      (words["flyers"], entries(guide.flyers.pieces.map { .flyer($0.id) })),
      (words["forms"], entries(guide.forms.pieces.map { .form($0.id) })),
      (words["appendices"], entries(guide.appendices.map { .appendix($0.appendix.id) })),
      (
        words["lists"],
        entries(
          [.safety, .save, .phrases, .rules] + guide.ruleTopics.pieces.map { .ruleTopic($0.id) }
            + [
              .papers, .authorities, .glossary,
            ])
      ),
      (words["editions"], entries(guide.editions.pieces.map { .edition($0.id) })),
    ]
    return groups.filter { !$0.pages.isEmpty }
  }

  /// All pages by the first letter of their titles; other marks and digits come first.
  private func letterGroups() -> [(title: String, id: String, pages: [PageDirectory.Entry])] {
    let order = LetterOrder(words["alphabet"])
    let listed = composer.directory.entries.filter {
      $0.isIndexed && $0.id != .home || $0.id == .rules
    }
    let sorted = listed.enumerated().map {
      (order.key(of: $0.element.title), $0.offset, $0.element)
    }
    .sorted { $0.0.precedes($1.0) || !$1.0.precedes($0.0) && $0.1 < $1.1 }.map(\.2)
    var groups: [(title: String, id: String, pages: [PageDirectory.Entry])] = []
    for entry in sorted {
      let letter = order.letter(of: entry.title)
      let id = letter.map { "\($0 + 1)" } ?? "0"
      if groups.last?.id == id {
        groups[groups.count - 1].pages.append(entry)
      } else {
        groups.append(
          (letter.map { order.letters[$0] } ?? words["other_letters"], id, pages: [entry]))
      }
    }
    return groups
  }

  /// A link that tells what kind of page it leads to, where pages of several kinds stand together.
  private func link(toPage entry: PageDirectory.Entry, telling tells: Bool) -> TemplateObject {
    let kind: String? =
      switch entry.id {
      case .encounter: words["right_now"]
      case .flyer: words["flyer"]
      case .form: words["form"]
      case .appendix: words["appendix"] + (entry.number.map { " " + $0 } ?? "")
      case .edition: words["edition"]
      case .part: words["part"]
      case .ruleTopic: words["rules"]
      default: nil
      }
    return [
      "title": .text(entry.title), "folder": .ready(Array(entry.id.folder.utf8)),
      "kind": tells ? TemplateValue(kind) : .absent,
    ]
  }
}
