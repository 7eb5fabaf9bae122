import CommonMark
package import Composition
import Guides
import ToolkitModel

extension BookTypst {
  /// A run: its title, then its pages; an appendix is a page itself.
  ///
  /// - Parameters:
  ///   - run: any but those that look at the whole book.
  ///   - documents: the files that may be bound in, by name.
  mutating func write(_ run: BookRun, documents: [String: [UInt8]]) {
    text.openFrame("run")
    text.add(address: run.kind.rawValue.utf8)
    text.add(id: run.anchor)
    text.add(run.title)
    text.name("prefix")
    text.add(address: run.prefix.utf8)
    if run.kind == .part,
      let summary = composer.directory[.part(PieceID(run.id))]?.summary, !summary.isEmpty
    {
      text.name("lede")
      text.open("")
      text.open("p")
      text.add(summary)
      text.close()
      text.close()
    }
    for page in run.pages {
      if run.kind == .appendix {
        writeAppendix(page, run, documents: documents)
      } else {
        write(page)
      }
    }
    text.closeFrame()
  }

  /// A page of a run: number and title, summary, how far it is reviewed, and all its text.
  private mutating func write(_ page: PageID) {
    guard let document = pages[page] else { return }
    text.begin(part: page.bookPart)
    text.open("article")
    text.add(address: page.kind.utf8)
    text.add(address: format(of: page).utf8)
    text.add(id: page.anchor)
    text.add(document.entry.bookTitle)
    writeHead(of: document)
    write(document.body, of: document, shift: 1)
    text.closeBlock()
  }

  /// Small flyers share a sheet, others fill one.
  private func format(of page: PageID) -> String {
    guard case .flyer(let id) = page else { return "" }
    return guide.flyers[id]?.format.rawValue ?? ""
  }

  private mutating func writeAppendix(
    _ page: PageID, _ run: BookRun, documents: [String: [UInt8]]
  ) {
    guard let document = pages[page], case .appendix(let id) = page else { return }
    text.begin(part: page.bookPart)
    writeHead(of: document)
    var pagesBehind: [String: Int] = [:]
    if let appendix = guide.appendices.first(where: { $0.appendix.id == id }) {
      for (record, document) in BoundDocument.documents(
        of: appendix, in: documents, facts: composer.files, words: words)
      {
        pagesBehind[record] = document.pages
        bound.append(document)
      }
    }
    write(document.body, of: document, shift: 0, bound: pagesBehind)
  }

  private mutating func writeHead(of document: Page) {
    if let summary = document.summary {
      text.name("lede")
      text.open("")
      TypstWriter(labels: composer.labels).write(summary, into: &text)
      text.closeBlock()
    }
    let states = [ownPlace(of: document.entry.id), notice(for: document.facts.review)]
      .compactMap(\.self)
    if states.isEmpty { return }
    text.name("states")
    text.open("")
    for state in states { text.add(state) }
    text.closeBlock()
  }

  /// Where a page applies, if that is another place than the cover says.
  private func ownPlace(of page: PageID) -> String? {
    let place = guide.place(of: page)
    return place.id == guide.place.id ? nil : "\(words["applies_in"]): \(place.name)"
  }

  /// What the cover and the foot of each page do not say of it already.
  private func notice(for review: PageReview) -> String? {
    if review.isHeld { return words["held_text"] }
    if !review.isReviewed { return self.review.isWhollyDraft ? nil : words["draft_text"] }
    guard let oldest = review.oldest else { return nil }
    let reviewed = "\(words["reviewed_on"]): \(words.text(oldest))."
    return review.state == .overdue ? "\(reviewed) \(words["overdue_text"])" : reviewed
  }

  private mutating func write(
    _ tree: MarkdownTree, of document: Page, shift: UInt8, bound: [String: Int] = [:]
  ) {
    let before = text.citations.count
    let id = document.entry.id
    writer(id.anchorPrefix, shift: shift, bound: bound).write(tree, into: &text)
    citations += text.citations[before...].map {
      BookCitation(target: $0.target, page: id, anchor: $0.id)
    }
  }
}

extension PageID {
  /// What messages call its part of a book: its folder on the site, such as `at-work`.
  package var bookPart: String { String(folder.dropLast(folder.hasSuffix("/") ? 1 : 0)) }
}
