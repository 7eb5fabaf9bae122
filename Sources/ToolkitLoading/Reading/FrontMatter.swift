package import Diagnostics

/// A text file that begins with its fields in YAML, between two lines `---`.
package struct FrontMatter: Sendable {
  /// The fields, an empty scalar if there are none; `nil` if they could not be read.
  package let yaml: YAMLNode?
  /// What follows the second `---` line; the whole file if it has no fields.
  package let body: SourceText

  /// Parts a text file; that it has no fields, or that they are not YAML, is reported.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, UTF-8 with line feeds as its only line ends.
  ///   - file: The path as it is shown to people.
  ///   - diagnostics: Takes up what is wrong.
  package init(splitting bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    let fence = Array("---".utf8)
    let lineFeed = UInt8(ascii: "\n")
    func isFence(_ line: ArraySlice<UInt8>) -> Bool {
      line.starts(with: fence)
        && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    let firstEnd = bytes.firstIndex(of: lineFeed) ?? bytes.count
    guard isFence(bytes[..<firstEnd]) else {
      diagnostics.append(
        Diagnostic(
          .error, "front-matter", "the file does not begin with '---' and its fields",
          at: SourcePosition(file: file, line: 1, column: 1),
          remedy: "begin it with a line '---', the fields as 'key: value', and a line '---'"))
      yaml = nil
      body = SourceText(bytes: bytes, file: file, origin: .verbatim(firstLine: 1))
      return
    }
    let start = min(firstEnd + 1, bytes.count)
    var place = start
    var line = 2
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: lineFeed) ?? bytes.count
      if isFence(bytes[place..<end]) {
        yaml = YAMLNode(
          parsing: Array(bytes[start..<place]), file: file, firstLine: 2, diagnostics: &diagnostics)
        body = SourceText(
          bytes: Array(bytes[min(end + 1, bytes.count)...]), file: file,
          origin: .verbatim(firstLine: line + 1))
        return
      }
      place = end + 1
      line += 1
    }
    diagnostics.append(
      Diagnostic(
        .error, "front-matter", "the fields that begin here never end",
        at: SourcePosition(file: file, line: 1, column: 1), length: 3,
        remedy: "put a line '---' after the last field"))
    yaml = nil
    body = SourceText(bytes: [], file: file, origin: .verbatim(firstLine: line))
  }
}
