/// A small XML file, read as a whole: its elements in the order in which they begin.
///
/// It is for files that strangers may have made, so what a picture or a feed never needs is refused
/// before it does anything: document types and with them entities, processing instructions,
/// encodings other than UTF-8, and files that are too large or too deep.
package struct XMLDocument: Sendable, Equatable {
  /// How much is read at most.
  package struct Limits: Sendable, Equatable {
    /// The size of the file in bytes.
    package var bytes = 2 << 20
    /// How many elements it may have.
    package var elements = 50_000
    /// How deep elements may lie in each other.
    package var depth = 100

    package init() {}
  }

  package let bytes: [UInt8]
  /// At least one: the first is the root.
  package let elements: [XMLElement]

  /// Reads a file.
  ///
  /// - Throws: the first thing that is wrong, since nothing behind it means anything.
  package init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(XMLProblem) {
    guard bytes.count <= limits.bytes else {
      throw XMLProblem(
        "the file has more than \(limits.bytes) bytes", at: 0, remedy: "simplify the drawing")
    }
    guard let parsing = XMLParsing() else {
      throw XMLProblem(
        "there is not enough memory to read it", at: 0, remedy: "free some, and build again")
    }
    elements = try parsing.elements(of: bytes, limits: limits)
    self.bytes = bytes
  }

  package var root: XMLElement { elements[0] }

  /// The file with other bytes in some places.
  ///
  /// - Parameter changes: in the order of the file; none overlaps another.
  /// - Returns: the whole file.
  package func bytes(changing changes: [(range: Range<Int>, bytes: [UInt8])]) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count)
    var start = 0
    for change in changes {
      changed += bytes[start..<change.range.lowerBound]
      changed += change.bytes
      start = change.range.upperBound
    }
    return changed + bytes[start...]
  }
}
