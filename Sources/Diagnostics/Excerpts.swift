/// What the `human` format shows of the lines that diagnostics point into.
struct Excerpts {
  /// A line of a file and what is underlined in it.
  struct Excerpt: Equatable {
    let line: String
    let margin: String
    let underline: String
  }

  /// How many bytes of a long line are shown around the place.
  private static let width = 120

  private var lines: SourceLines
  /// What is not shown, since reports are read by others than the files: by line of a file, bytes of the line.
  private var hidden: [SourcePosition: [Range<Int>]] = [:]

  /// - Parameters:
  ///   - source: gives the bytes of a file by its shown path.
  ///   - secrets: diagnostics of which nobody is shown what they are about.
  init(source: @escaping (String) -> [UInt8]?, hiding secrets: [Diagnostic] = []) {
    lines = SourceLines(source: source)
    for secret in secrets {
      guard let place = secret.position else { continue }
      let line = SourcePosition(file: place.file, line: place.line, column: 1)
      hidden[line, default: []].append(place.column - 1..<place.column - 1 + secret.length)
    }
  }

  /// The excerpt for a diagnostic; `nil` when it has no line or the file cannot be read.
  mutating func excerpt(for diagnostic: Diagnostic) -> Excerpt? {
    guard let position = diagnostic.position, let line = lines.line(of: position) else {
      return nil
    }
    let start = min(max(0, position.column - 1), line.count)
    var first = 0
    if line.count > Self.width, start > Self.width / 2 { first = start - Self.width / 2 }
    while first > 0, line[line.startIndex + first] & 0xC0 == 0x80 { first -= 1 }
    var end = min(line.count, first + Self.width)
    while end < line.count, line[line.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    // No sign is cut in two.
    var stop = min(end, start + diagnostic.length)
    while stop < end, line[line.startIndex + stop] & 0xC0 == 0x80 { stop += 1 }
    let secrets =
      hidden[SourcePosition(file: position.file, line: position.line, column: 1)] ?? []
    let before = text(line, first, start, hiding: secrets)
    let marked = text(line, start, stop, hiding: secrets)
    let after = text(line, stop, end, hiding: secrets)
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(1, 5 - number.count)) + number + " | "
    let shown = before + marked + after
    // What stands before is kept as white space, tabs included, so that the underline lines up.
    let indent = String(before.unicodeScalars.map { $0 == "\t" ? "\t" : " " }.map(Character.init))
    let count = max(1, marked.unicodeScalars.count)
    return Excerpt(
      line: gutter + shown + "\n",
      margin: String(repeating: " ", count: gutter.count - 2) + "| " + indent,
      underline: String(repeating: "^", count: count))
  }

  private func text(
    _ line: ArraySlice<UInt8>, _ from: Int, _ to: Int, hiding secrets: [Range<Int>]
  ) -> String {
    guard from < to else { return "" }
    let slice = line[(line.startIndex + from)..<(line.startIndex + to)]
    var safe = ""
    var offset = from
    for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars {
      switch scalar {
      case _ where scalar != " " && secrets.contains { $0.contains(offset) }: safe += "•"
      case "\t": safe += "\t"
      case _ where scalar.isUnseen: safe += "<\(scalar.codePoint)>"
      default: safe += DiagnosticReport.visible(String(scalar))
      }
      offset += scalar.utf8.count
    }
    return safe
  }
}
