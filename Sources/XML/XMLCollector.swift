import CXML

/// What a parser told so far; the library's callbacks write into it.
struct XMLCollector {
  /// Between a namespace and a name, as the library joins them.
  static let separator = CChar(0x0A)

  private let parser: XML_Parser
  private let bytes: [UInt8]
  private let limits: XMLDocument.Limits
  private(set) var elements: [XMLElement] = []
  /// The elements that are not closed yet, by their places, the innermost last.
  private var open: [Int] = []
  /// Why reading stopped.
  private(set) var problem: XMLProblem?

  init(_ parser: XML_Parser, _ bytes: [UInt8], _ limits: XMLDocument.Limits) {
    self.parser = parser
    self.bytes = bytes
    self.limits = limits
  }

  /// The collector behind the pointer that the library hands to its callbacks.
  static func from(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLCollector>? {
    data?.assumingMemoryBound(to: XMLCollector.self)
  }

  /// The innermost element that is not closed.
  var innermost: XMLElement? { open.last.map { elements[$0] } }

  /// What the library reads at the moment, in bytes.
  private var current: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    guard start >= 0, start <= bytes.count else { return 0..<0 }
    return start..<min(bytes.count, start + Int(XML_GetCurrentByteCount(parser)))
  }

  /// Ends reading with the first problem.
  mutating func stop(_ message: String, remedy: String) {
    // The library may call once more before it stops.
    guard problem == nil else { return }
    let place = current
    problem = XMLProblem(message, at: place.lowerBound, length: place.count, remedy: remedy)
    XML_StopParser(parser, XML_Bool(0))
  }

  /// Ends reading at a document type, before anything in it is read.
  mutating func stopAtDocumentType() {
    guard problem == nil else { return }
    // The library tells of it behind its name.
    let mark = Array("<!DOCTYPE".utf8)
    let behind = min(current.lowerBound, bytes.count - mark.count)
    let start = stride(from: behind, through: 0, by: -1).first {
      bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
    problem = XMLProblem(
      "a document type (`<!DOCTYPE`) is not allowed: it can hide programs and whole files",
      at: start ?? current.lowerBound, length: mark.count,
      remedy: "delete it, with everything up to its `>`; no drawing needs one")
    XML_StopParser(parser, XML_Bool(0))
  }

  mutating func begin(
    _ name: UnsafePointer<XML_Char>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard problem == nil, let name else { return }
    guard open.count < limits.depth else {
      return stop(
        "elements are nested deeper than \(limits.depth) levels", remedy: "remove groups")
    }
    guard elements.count < limits.elements else {
      return stop(
        "there are more than \(limits.elements) elements", remedy: "simplify the drawing")
    }
    let tag = current
    let scan = XMLTagScan(bytes[tag])
    open.append(elements.count)
    elements.append(
      XMLElement(
        name: Self.name(name), written: String(decoding: bytes[scan.name], as: UTF8.self),
        attributes: self.attributes(attributes, scan, tag), tag: tag, end: tag.upperBound,
        next: elements.count + 1))
  }

  mutating func end() {
    guard problem == nil, let last = open.popLast() else { return }
    elements[last].end = current.upperBound
    elements[last].next = elements.count
  }

  mutating func read(_ text: UnsafePointer<XML_Char>?, _ count: Int) {
    guard problem == nil, let text, let last = open.last else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) { text in
      elements[last].text += UnsafeBufferPointer(start: text, count: count)
    }
  }

  /// Pairs of names and values, with the places that a look at the tag finds for them.
  private func attributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?, _ scan: XMLTagScan, _ tag: Range<Int>
  ) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    guard var pair = pairs else { return [] }
    while let name = pair[0], let value = pair[1] {
      let index = attributes.count
      let place =
        index < scan.attributes.count ? scan.attributes[index] : (name: tag, value: tag)
      attributes.append(
        XMLAttribute(
          name: Self.name(name),
          written: String(decoding: bytes[place.name], as: UTF8.self),
          value: String(cString: value),
          range: place.name.lowerBound..<min(place.value.upperBound + 1, tag.upperBound),
          valueRange: place.value))
      pair += 2
    }
    return attributes
  }

  private static func name(_ joined: UnsafePointer<XML_Char>) -> XMLName {
    let text = String(cString: joined)
    guard let end = text.utf8.lastIndex(of: UInt8(bitPattern: separator)) else {
      return XMLName(text)
    }
    return XMLName(String(text[text.utf8.index(after: end)...]), in: String(text[..<end]))
  }
}
