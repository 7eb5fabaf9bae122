import CommonMark
import Composition
import Guides
import ToolkitModel

extension BookTypst {
  /// The cover: what this is, of when, by whom, and how far it can be relied on.
  mutating func writeCover() {
    let settings = guide.settings
    text.openFrame("cover")
    text.add(id: runs.first { $0.kind == .cover }?.anchor ?? "")
    text.name("publisher")
    text.add(settings.publisher)
    text.name("title")
    text.add(settings.title.plainText)
    text.name("book")
    text.add(selection.edition.title.plainText)
    text.name("summary")
    text.add(selection.edition.summary.plainText)
    text.name("facts")
    text.open("")
    writeFact("edition", code: selection.code)
    writeFact("date_published", words.text(settings.issueDate))
    writeFact("applies_in", guide.place.name)
    if let oldest = review.oldest { writeFact("reviewed_on", words.text(oldest)) }
    if let next = review.next { writeFact("check_after", words.text(next)) }
    if let license = settings.license { writeFact("license", license) }
    text.close()
    if let notice = review.notice {
      text.name("notice")
      text.open("p")
      if !review.isReviewed {
        text.open("b")
        text.add("\(words["draft"]).")
        text.close()
        text.add(" ")
      }
      text.add(words[notice])
      text.close()
    }
    text.name("disclaimer")
    text.add(settings.disclaimer.plainText)
    text.closeFrame()
  }

  private mutating func writeFact(_ key: String, _ value: String) {
    text.open("t")
    text.add("\(words[key]): \(value)")
    text.close()
  }

  private mutating func writeFact(_ key: String, code: String) {
    text.open("t")
    text.add("\(words[key]): ")
    text.open("b")
    text.open("iso")
    text.add(address: "ltr".utf8)
    text.add(address: code.utf8)
    text.close()
    text.close()
    text.close()
  }

  /// The reader's guide and the contents list.
  mutating func writeContents() {
    text.openFrame("front")
    text.add(id: PageID.edition(selection.edition.id).anchor)
    text.name("title")
    text.add(words["contents"])
    if let instructions = composer.instructions(of: selection.edition, in: pages.book) {
      text.name("guide")
      text.open("")
      text.add(words["readers_guide"])
      writer(PageID.edition(selection.edition.id).anchorPrefix).write(instructions, into: &text)
      text.closeBlock()
    }
    for entry in entries {
      text.open("entry")
      text.add(entry.level)
      text.add(entry.title)
      text.add(target: entry.anchor)
      text.closeBlock()
    }
    text.closeFrame()
  }

  /// The writer of a text whose ids begin with a prefix.
  func writer(_ prefix: String, shift: UInt8 = 0, bound: [String: Int] = [:]) -> TypstWriter {
    TypstWriter(
      labels: composer.labels, idPrefix: prefix, headingShift: shift,
      notes: guide.settings.bookNotes == .pageFoot ? .pageFoot : .textEnd, bound: bound)
  }
}
