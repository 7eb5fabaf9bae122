/// A gettext catalogue: the file that translators work on.
package struct Catalogue: Sendable, Equatable {
  /// The comments above the header.
  package var comments: [String]
  /// Whether the header is marked as fuzzy, as that of a template is.
  package var hasFuzzyHeader: Bool
  /// The names and values of the header, in its order.
  package var header: [Field]
  /// In the order of the file; those that the toolkit no longer has come last.
  package var messages: [Message]

  /// One line of the header, such as `Language: es`.
  package struct Field: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    comments: [String] = [], hasFuzzyHeader: Bool = false, header: [Field] = [],
    messages: [Message] = []
  ) {
    self.comments = comments
    self.hasFuzzyHeader = hasFuzzyHeader
    self.header = header
    self.messages = messages
  }

  /// The value of a field of the header.
  package subscript(name: String) -> String? {
    get { header.first { $0.name == name }?.value }
    set {
      guard let newValue else { return header.removeAll { $0.name == name } }
      if let index = header.firstIndex(where: { $0.name == name }) {
        header[index].value = newValue
      } else {
        header.append(Field(name, newValue))
      }
    }
  }
}
