/// What is known of the file of a document as it is published.
package struct DocumentFileFacts: Sendable, Equatable {
  package let pages: Int
  /// The size of the published file in bytes.
  package let bytes: Int

  package init(pages: Int, bytes: Int) {
    self.pages = pages
    self.bytes = bytes
  }

  /// The size in a unit that people know, rounded up.
  var size: String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 99_999) / 1_000_000) MB"
  }
}
