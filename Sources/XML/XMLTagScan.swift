/// Where the names and values of a start tag are.
///
/// The library has read the tag already and says which attributes it has; this only finds their
/// places, so that a message names the exact column and a change touches one value.
struct XMLTagScan {
  let name: Range<Int>
  /// In the order of the file; declarations of namespaces are left out, as the library does.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []

  /// - Parameter tag: from `<` to `>`, well-formed.
  init(_ tag: ArraySlice<UInt8>) {
    var rest = tag.dropFirst()
    func skipBlanks() { rest = rest.drop(while: Self.isBlank) }
    func word() -> Range<Int> {
      let start = rest.startIndex
      rest = rest.drop { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && !Self.ends($0) }
      return start..<rest.startIndex
    }
    name = word()
    skipBlanks()
    while let byte = rest.first, !Self.ends(byte) {
      let name = word()
      skipBlanks()
      guard rest.first == UInt8(ascii: "=") else { return }
      rest.removeFirst()
      skipBlanks()
      guard let quote = rest.popFirst() else { return }
      let start = rest.startIndex
      rest = rest.drop { $0 != quote }
      if !Self.declaresNamespace(tag[name]) { attributes.append((name, start..<rest.startIndex)) }
      rest = rest.dropFirst()
      skipBlanks()
    }
  }

  private static func declaresNamespace(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
