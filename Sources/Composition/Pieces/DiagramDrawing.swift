import CommonMark
package import Diagnostics
package import ToolkitModel
import XML

/// The drawing of a diagram with its words in it.
///
/// A label stands in the SVG as an empty element, `<text data-label="court" data-columns="18"
/// data-lines="2" x="10" y="20"/>`; it is filled with lines of at most `data-columns` characters, one
/// below the other, `data-leading` apart (20 unless it says otherwise). Labels are plain words, not Markdown.
package struct DiagramDrawing: Sendable {
  /// The rule of a label without room for its words.
  package static let tooLongRule = "label-too-long"

  package private(set) var svg: [UInt8] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// From the `viewBox`, rounded up; 0 where it has none.
  package private(set) var size = (width: 0, height: 0)

  private let diagram: Diagram
  private var used: Set<String> = []
  private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts the labels into the drawing and reports what is unsafe in it or does not fit together; `color` takes the
  /// place of its root's, if that has one.
  package init(of diagram: Diagram, color: String? = nil) {
    self.diagram = diagram
    guard let drawing = SVGDrawing(reading: diagram.drawing, diagnostics: &diagnostics) else {
      return
    }
    size = drawing.viewBox
    if let color, let old = drawing.document.root.attributes.first(where: { $0.written == "color" })
    {
      changes.append((old.valueRange, Array(color.utf8)))
    }
    let elements = drawing.document.elements
    for (index, element) in elements.enumerated() where element.isSVG("text") {
      guard let key = element["data-label"] else { continue }
      if element.next > index + 1 || !element.text.isEmpty {
        report(
          "unknown-label", "the text for label '\(key)' is not empty", at: element,
          remedy: "end it with `/>`: its words come from the diagram's labels")
      } else {
        place(key, in: element)
      }
    }
    svg = drawing.document.bytes(changing: changes)
    reportUnusedLabels()
  }

  private mutating func place(_ key: String, in element: XMLElement) {
    guard let label = diagram.labels.first(where: { $0.key.value == key }) else {
      let close = suggestion(for: key, among: diagram.labels.map(\.key.value))
      return report(
        "unknown-label", "the drawing names a label '\(key)' that has no words", at: element,
        remedy: close.map { "did you mean '\($0)'?" } ?? "add `\(key):` to `labels`")
    }
    used.insert(key)
    changes.append((element.range, Array(filled(element, with: label).utf8)))
  }

  private mutating func filled(_ element: XMLElement, with label: Diagram.Label) -> String {
    func number(_ name: String) -> Int? { element[name].flatMap { Int($0) } }
    let columns = number("data-columns") ?? Int.max
    let lines = Self.wrapped(label.text.string, columns: columns)
    let room = number("data-lines") ?? 1
    let widest = lines.map(\.count).max() ?? 0
    if lines.count > room || widest > columns {
      diagnostics.append(
        Diagnostic(
          .error, Self.tooLongRule,
          "label '\(label.key.value)' does not fit into its \(room) line\(room == 1 ? "" : "s") of \(columns) characters",
          at: label.key.position, length: label.key.length,
          remedy: "shorten it, or give it more room in the drawing"))
    }
    var filled = "<\(element.written)"
    for attribute in element.attributes where !attribute.name.local.hasPrefix("data-") {
      filled += " \(attribute.written)=\"\(Self.escaped(attribute.value))\""
    }
    filled += ">"
    let prefix = element.written.dropLast("text".count)
    let x = Self.escaped(element["x"] ?? "0")
    let leading = number("data-leading") ?? 20
    for (index, line) in lines.enumerated() {
      filled += "<\(prefix)tspan x=\"\(x)\" dy=\"\(index == 0 ? 0 : leading)\">"
      filled += Self.escaped(Self.inItsDirection(line)) + "</\(prefix)tspan>"
    }
    return filled + "</\(element.written)>"
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
    _ rule: String, _ message: String, at element: XMLElement, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: diagram.drawing.position(offset: element.tag.lowerBound),
        length: element.tag.count, remedy: remedy))
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

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
