/// A name with the namespace that its prefix means.
package struct XMLName: Sendable, Hashable {
  /// The namespace's address; empty for none.
  package let namespace: String
  /// The name without its prefix.
  package let local: String

  package init(_ local: String, in namespace: String = "") {
    self.namespace = namespace
    self.local = local
  }
}

/// One attribute of an element, its references resolved.
package struct XMLAttribute: Sendable, Equatable {
  package let name: XMLName
  /// The name as it is in the file, with its prefix.
  package let written: String
  package let value: String
  /// Where the attribute is in the file, from its name to its closing quote.
  package let range: Range<Int>
  /// Where its value is in the file, without the quotes.
  package let valueRange: Range<Int>

  /// Where its name is.
  var nameRange: Range<Int> { range.lowerBound..<range.lowerBound + written.utf8.count }
}

/// One element, and where it is in the file; all ranges count bytes.
package struct XMLElement: Sendable, Equatable {
  package let name: XMLName
  /// The name as it is in the file, with its prefix.
  package let written: String
  /// In the order of the file; declarations of namespaces are not among them.
  package let attributes: [XMLAttribute]
  /// The start tag.
  package let tag: Range<Int>
  /// Its own text, without that of the elements in it.
  package internal(set) var text: [UInt8] = []
  /// The byte behind its end tag.
  package internal(set) var end: Int
  /// The place in the document behind its last descendant.
  package internal(set) var next: Int

  /// From its start tag to its end tag.
  package var range: Range<Int> { tag.lowerBound..<max(end, tag.upperBound) }

  /// From its `<` to the end of its name.
  package var nameRange: Range<Int> {
    tag.lowerBound..<tag.lowerBound + written.utf8.count + 1
  }

  /// The value of an attribute without a namespace.
  package subscript(name: String) -> String? {
    attributes.first { $0.name.local == name && $0.name.namespace.isEmpty }?.value
  }
}
