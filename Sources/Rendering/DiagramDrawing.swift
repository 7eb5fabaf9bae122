package import Diagnostics
package import ToolkitModel

/// The drawing of a diagram with its words in it.
///
/// A label stands in the SVG as an empty element, `<text data-label="court" data-columns="18"
/// data-lines="2" x="10" y="20"/>`; it is filled with lines of at most `data-columns` characters, one
/// below the other, `data-leading` apart (20 unless it says otherwise). Labels are plain words, not Markdown.
package struct DiagramDrawing: Sendable {
  package private(set) var svg: [UInt8] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// From the `viewBox`, rounded up; 0 where it has none.
  package private(set) var size = (width: 0, height: 0)

  private let diagram: Diagram
  private var used: Set<String> = []

  /// Where the drawing lies in the site.
  package static func path(of id: PieceID<Diagram>, in language: String) -> PagePath {
    PagePath("\(language)/diagrams/\(id).svg")
  }

  /// Puts the labels into the drawing and reports what does not fit together.
  package init(of diagram: Diagram) {
    self.diagram = diagram
    var rest = diagram.drawing.bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let end = rest[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
      svg += rest[..<open]
      append(rest[open..<end])
      rest = rest[end...]
    }
    svg += rest
    reportUnusedLabels()
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let tag = SVGTag(bytes)
    if let hazard = tag.hazard {
      report(
        "unsafe-drawing", hazard, at: bytes.startIndex,
        remedy: "draw with plain shapes and texts: a drawing is shown to frightened readers")
    }
    if tag.name == "svg", size.width == 0 { size = tag.viewBox }
    guard tag.name == "text", let key = tag["data-label"] else {
      svg += bytes
      return
    }
    guard let label = diagram.labels.first(where: { $0.key.value == key }) else {
      let close = suggestion(for: key, among: diagram.labels.map(\.key.value))
      report(
        "unknown-label", "the drawing names a label '\(key)' that has no words",
        at: bytes.startIndex,
        remedy: close.map { "did you mean '\($0)'?" } ?? "add `\(key):` to `labels`")
      return
    }
    if bytes.dropLast().last != UInt8(ascii: "/") {
      report(
        "unknown-label", "the text for label '\(key)' is not empty", at: bytes.startIndex,
        remedy: "end it with `/>`: its words come from the diagram's labels")
    }
    used.insert(key)
    fill(tag, with: label)
  }

  private mutating func fill(_ tag: SVGTag, with label: Diagram.Label) {
    let columns = tag.number("data-columns") ?? Int.max
    let lines = Self.wrapped(label.text.string, columns: columns)
    let room = tag.number("data-lines") ?? 1
    let widest = lines.map(\.count).max() ?? 0
    if lines.count > room || widest > columns {
      diagnostics.append(
        Diagnostic(
          .error, "label-too-long",
          "label '\(label.key.value)' does not fit into its \(room) line\(room == 1 ? "" : "s") of \(columns) characters",
          at: label.key.position, length: label.key.length,
          remedy: "shorten it, or give it more room in the drawing"))
    }
    svg += "<text".utf8
    for attribute in tag.attributes where !attribute.name.hasPrefix("data-") {
      svg += " \(attribute.name)=\"\(attribute.value)\"".utf8
    }
    svg += ">".utf8
    let x = tag["x"] ?? "0"
    let leading = tag.number("data-leading") ?? 20
    for (index, line) in lines.enumerated() {
      svg += "<tspan x=\"\(x)\" dy=\"\(index == 0 ? 0 : leading)\">".utf8
      for byte in Self.inItsDirection(line).utf8 { svg += Self.escaped(byte) }
      svg += "</tspan>".utf8
    }
    svg += "</text>".utf8
  }

  private mutating func reportUnusedLabels() {
    for label in diagram.labels where !used.contains(label.key.value) {
      diagnostics.append(
        Diagnostic(
          .error, "unknown-label", "the drawing has no place for label '\(label.key.value)'",
          at: label.key.position, length: label.key.length,
          remedy: "delete it, or add a text with data-label=\"\(label.key.value)\""))
    }
  }

  private mutating func report(
    _ rule: String, _ message: String, at offset: Int, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: diagram.drawing.position(offset: offset), remedy: remedy))
  }

  /// Words in lines of at most so many characters; a longer word stands alone.
  private static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A line that begins with a letter from right to left is set so as a whole; elsewhere its last sign and
  /// its numbers would land on the wrong side.
  private static func inItsDirection(_ line: String) -> String {
    TextDirection(of: line.utf8) == .rtl ? "\u{2067}\(line)\u{2069}" : line
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    default: [byte]
    }
  }
}
