/// Where a record ends in the HTML of a page, and which boxes are open around it there.
struct RecordEnd {
  let offset: Int
  /// The opening tags of these boxes, outermost first.
  private let open: [ArraySlice<UInt8>]

  /// Finds the end; there is none if the id is not there, or something else than boxes is open around
  /// its record.
  ///
  /// - Parameters:
  ///   - id: of the record's heading.
  ///   - html: the page; well-formed, text escaped.
  ///   - depth: how many of the outermost boxes stay open in any case.
  init?(of id: String, in html: [UInt8], within depth: Int) {
    let wanted = Array(" id=\"\(id)\">".utf8)
    var open: [ArraySlice<UInt8>] = []
    // How many elements are open around the record's own.
    var around: Int?
    var index = html.startIndex
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = html[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let tag = html[start...end]
      index = end + 1
      if tag.dropFirst().first == UInt8(ascii: "/") {
        _ = open.popLast()
        guard let around, open.count == around else { continue }
        guard open.allSatisfy(\.isBox) else { return nil }
        offset = index
        self.open = Array(open.dropFirst(depth))
        return
      }
      if tag.isEmptyElement { continue }
      if around == nil, tag.starts(with: "<h".utf8), tag.suffix(wanted.count) == wanted[...] {
        guard !open.isEmpty else { return nil }
        around = open.count - 1
      }
      open.append(tag)
    }
    return nil
  }

  /// The text that ends the boxes, opens another around all that follows, and opens them again.
  func broken(by opening: String) -> [UInt8] {
    var text: [UInt8] = []
    for _ in open { text += "</div>\n".utf8 }
    text += opening.utf8
    for tag in open {
      // An id stands once.
      let idless = tag.firstRange(of: Array(" id=\"".utf8)).map { tag[..<$0.lowerBound] }
      text += idless ?? tag.dropLast()
      text += ">\n".utf8
    }
    return text
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBox: Bool { starts(with: "<div".utf8) }

  /// Whether a tag has no end, as those of pictures and line breaks.
  fileprivate var isEmptyElement: Bool { dropLast().last == UInt8(ascii: "/") }
}
