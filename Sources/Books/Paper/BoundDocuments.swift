import Composition
import Guides
import ToolkitModel

/// A document that stands behind its record; the pages behind it are numbered as if the book had had its pages from
/// the start.
package struct BoundDocument: Sendable, Equatable {
  /// The id behind whose page it stands.
  package let after: String
  package let bytes: [UInt8]
  /// Printed at the head of each of its pages, `{n}` being the page within the document.
  package let head: String
  /// How many pages it has.
  let pages: Int
}

extension BoundDocument {
  /// The documents of an appendix that are there, each with the id of its record.
  static func documents(
    of appendix: LetteredAppendix, in files: [String: [UInt8]], facts: [String: DocumentFileFacts],
    words: InterfaceWords
  ) -> [(record: String, document: BoundDocument)] {
    guard case .documents(let records) = appendix.appendix.records else { return [] }
    let prefix = PageID.appendix(appendix.appendix.id).anchorPrefix
    return records.enumerated().compactMap { index, record in
      guard let name = record.file?.name.value, let bytes = files[name],
        let pages = facts[name]?.pages
      else { return nil }
      let head = words.filled(
        "bound_document",
        ["letter": appendix.letter, "number": "\(index + 1)", "pages": "\(pages)"])
      return (
        record.id.text,
        BoundDocument(
          after: prefix + record.id.text, bytes: bytes,
          head: [head, record.bates?.text].compactMap(\.self).joined(separator: " | "),
          pages: pages)
      )
    }
  }
}
