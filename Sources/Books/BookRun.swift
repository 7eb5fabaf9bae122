package import Composition
package import Guides
package import ToolkitModel

/// Some pages of a book that begin on a sheet side of their own, so that they can be counted.
package struct BookRun: Sendable, Equatable {
  /// What a run holds.
  package enum Kind: String, Sendable, Equatable, CaseIterable {
    case cover
    /// The reader's guide and the contents list.
    case front
    case encounters
    /// One part of the outline with its sections.
    case part
    case flyers, forms
    /// Glossary, indexes and the table of reviews.
    case back
    case appendix
  }

  package let kind: Kind
  /// The id of the part or the appendix; empty for the others, of which a book has one at most.
  package let id: String
  package let title: String
  /// The id of a place on its first page.
  package let anchor: String
  /// What no other run of its book is called, such as `run-part-work`; the name of its file in an EPUB.
  package var name: String { id.isEmpty ? "run-\(kind.rawValue)" : "run-\(kind.rawValue)-\(id)" }
  /// What stands before its page numbers (`A-`); such a run counts its pages from 1, all others
  /// count from the cover on, so that a number on paper is the number that a viewer shows.
  package let prefix: String
  /// The pages of the toolkit that it prints, in their order.
  package let pages: [PageID]

  /// Whether viewers count anew from its first page: the cover, and what has a prefix of its own.
  package var isNumberedAnew: Bool { kind == .cover || !prefix.isEmpty }

  init(
    _ kind: Kind, id: String = "", title: String, anchor: String? = nil, prefix: String = "",
    pages: [PageID] = []
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.anchor = anchor ?? "\(kind.rawValue)---"
    self.prefix = prefix
    self.pages = pages
  }
}

extension BookRun {
  /// The runs of a book in their order; what an edition does not choose has none.
  ///
  /// What looks back at the whole stands before the appendices, which have numbers of their own.
  package static func runs(of selection: EditionContents, words: InterfaceWords) -> [BookRun] {
    var runs = [
      BookRun(.cover, title: selection.edition.title.plainText),
      BookRun(
        .front, title: words["contents"], anchor: PageID.edition(selection.edition.id).anchor),
    ]
    func add(_ kind: Kind, _ key: String, _ pages: [PageID]) {
      if !pages.isEmpty { runs.append(BookRun(kind, title: words[key], pages: pages)) }
    }
    add(.encounters, "right_now", selection.encounters.map { .encounter($0.id) })
    runs += selection.parts.map { part in
      BookRun(
        .part, id: part.part.id.text, title: part.part.title.plainText,
        anchor: PageID.part(part.part.id).anchor,
        pages: part.sections.map { .section($0.section.id) })
    }
    add(.flyers, "flyers", selection.flyers.map { .flyer($0.id) })
    add(.forms, "forms", selection.forms.map { .form($0.id) })
    runs.append(BookRun(.back, title: words["back_matter"]))
    return runs
      + selection.appendices.map { lettered in
        let page = PageID.appendix(lettered.appendix.id)
        return BookRun(
          .appendix, id: lettered.appendix.id.text,
          title: "\(words["appendix"]) \(lettered.letter): \(lettered.appendix.title.plainText)",
          anchor: page.anchor, prefix: lettered.letter + "-", pages: [page])
      }
  }
}
