import Composition
import Guides
import ToolkitModel

/// A document that stands behind its record.
package struct BoundDocument: Sendable, Equatable {
  /// The id behind whose page it stands.
  package let after: String
  package let bytes: [UInt8]
  /// Printed at the head of each of its pages, `{n}` being the page within the document.
  package let head: String
  /// How many pages it has.
  let pages: Int
  /// The class of what follows it: the name of pages that count from behind it.
  let following: String
  let prefix: String
}

/// Binds the documents of an appendix in: each begins behind the page of its record, and the pages
/// behind it are numbered as if the book had had its pages from the start.
struct BoundDocuments {
  let run: BookRun
  let files: [String: [UInt8]]
  let facts: [String: DocumentFileFacts]
  let words: InterfaceWords
  private(set) var bound: [BoundDocument] = []

  init(
    in run: BookRun, files: [String: [UInt8]], facts: [String: DocumentFileFacts],
    words: InterfaceWords
  ) {
    self.run = run
    self.files = files
    self.facts = facts
    self.words = words
  }

  /// Finds the records of an appendix that have documents, and lets what follows each begin anew.
  mutating func bind(_ appendix: LetteredAppendix, into html: inout [UInt8]) {
    guard case .documents(let records) = appendix.appendix.records else { return }
    let prefix = PageID.appendix(appendix.appendix.id).anchorPrefix
    for (index, record) in records.enumerated() {
      guard let name = record.file?.name.value, let bytes = files[name],
        let pages = facts[name]?.pages,
        let place = RecordEnd(of: prefix + record.id.text, in: html, within: bound.count)
      else { continue }
      let following = "\(run.name)-after-\(bound.count + 1)"
      html.insert(contentsOf: place.broken(by: "<div class=\"\(following)\">\n"), at: place.offset)
      let head = words.filled(
        "bound_document",
        ["letter": appendix.letter, "number": "\(index + 1)", "pages": "\(pages)"])
      bound.append(
        BoundDocument(
          after: prefix + record.id.text, bytes: bytes,
          head: [head, record.bates?.text].compactMap(\.self).joined(separator: " | "),
          pages: pages, following: following, prefix: run.prefix))
    }
    for _ in bound { html += "</div>\n".utf8 }
  }
}
