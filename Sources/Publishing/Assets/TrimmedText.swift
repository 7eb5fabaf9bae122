/// A style sheet or a script without what only its editors need: comments, indentation, empty lines.
///
/// It is no minifier: a text that has none of these is left as it is, byte by byte.
package struct TrimmedText: Equatable {
  package let bytes: [UInt8]

  /// A style sheet, without `/* … */`.
  package init(ofStyle css: [UInt8]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(css.count)
    var index = 0
    while index < css.count {
      if css.has("/*", at: index), let end = css.index(behind: "*/", from: index + 2) {
        index = end
      } else {
        kept.append(css[index])
        index += 1
      }
    }
    self.init(lines: kept.lines, joining: "{};,")
  }

  /// A script, without lines that are only a `//` comment; nothing else is taken for a comment, since
  /// that would need to know what stands in strings.
  package init(ofScript javaScript: [UInt8]) {
    self.init(
      lines: javaScript.lines.filter { !$0.drop(while: \.isBlank).starts(with: "//".utf8) },
      joining: "")
  }

  /// Joins lines; one that ends with a sign of `ends` may go on with the next.
  private init(lines: [ArraySlice<UInt8>], joining ends: StaticString) {
    var text: [UInt8] = []
    for line in lines {
      let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.startIndex
      let trimmed = line[..<end].drop(while: \.isBlank)
      if trimmed.isEmpty { continue }
      if let last = text.last, !ends.withUTF8Buffer({ $0.contains(last) }) {
        text.append(UInt8(ascii: "\n"))
      }
      text += trimmed
    }
    bytes = text
  }
}

extension [UInt8] {
  fileprivate var lines: [ArraySlice<UInt8>] { split(separator: UInt8(ascii: "\n")) }

  fileprivate func has(_ mark: StaticString, at index: Int) -> Bool {
    mark.withUTF8Buffer { mark in
      index + mark.count <= count && mark.elementsEqual(self[index..<index + mark.count])
    }
  }

  fileprivate func index(behind mark: StaticString, from start: Int) -> Int? {
    (start..<Swift.max(start, count)).first { has(mark, at: $0) }
      .map { $0 + mark.utf8CodeUnitCount }
  }
}

extension UInt8 {
  /// A blank, a tab or another control character that parts words.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
