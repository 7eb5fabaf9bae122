/// A style sheet or a script without what only its editors need: comments, indentation, empty lines.
///
/// It is no minifier: a text that has none of these is left as it is, byte by byte.
package struct TrimmedText: Equatable {
  package let bytes: [UInt8]

  /// A style sheet, without `/* … */`.
  package init(ofStyle css: [UInt8]) {
    var text = Substring(String(decoding: css, as: UTF8.self))
    var kept = ""
    while let open = text.firstRange(of: "/*"),
      let close = text[open.upperBound...].firstRange(of: "*/")
    {
      kept += text[..<open.lowerBound]
      text = text[close.upperBound...]
    }
    self.init(lines: (kept + text).split(separator: "\n"), joining: Self.endsOfStyles)
  }

  /// A script, without lines that are only a `//` comment; nothing else is taken for a comment, since
  /// that would need to know what stands in strings.
  package init(ofScript javaScript: [UInt8]) {
    let lines = String(decoding: javaScript, as: UTF8.self).split(separator: "\n")
    self.init(lines: lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") })
  }

  /// A line that ends so may go on with the next one.
  private static let endsOfStyles: Set<Character> = ["{", "}", ";", ","]

  private init(lines: [Substring], joining ends: Set<Character> = []) {
    let trimmed = lines.map { line in
      let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) }
      return line[..<(end ?? line.startIndex)].drop(while: \.isWhitespace)
    }
    var text = ""
    for line in trimmed where !line.isEmpty {
      if let last = text.last, !ends.contains(last) { text += "\n" }
      text += line
    }
    bytes = Array(text.utf8)
  }
}
