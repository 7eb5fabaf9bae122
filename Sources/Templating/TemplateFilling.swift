/// A template in the shape that an object gives it: its own bytes, and the values that go between them.
package struct TemplateFilling: Sendable {
  /// A value, and how many of the template's own bytes come before it, from the beginning.
  package struct Place: Sendable {
    package let end: Int
    package let value: TemplateValue
  }

  /// Fillings of one template with equal shapes have equal bytes around equally many values.
  package let shape: [UInt8]
  private let pieces: ShapePieces
  private let values: [TemplateValue]
  private let format: TemplateFormat

  init(shape: [UInt8], pieces: ShapePieces, values: [TemplateValue], format: TemplateFormat) {
    self.shape = shape
    self.pieces = pieces
    self.values = values
    self.format = format
  }

  /// The template's own bytes.
  package var bytes: [UInt8] { pieces.bytes }

  /// The values in the order in which the template has them.
  package var places: [Place] {
    pieces.steps.map { Place(end: $0.end, value: values[$0.slot]) }
  }

  /// Appends the filled template, every text escaped for the format.
  package func append(to output: inout [UInt8]) {
    var size = pieces.bytes.count
    for step in pieces.steps { size += values[step.slot].size }
    // Ask for more than twice what there is only if it is needed: growing has to stay geometric.
    if output.capacity < output.count + size {
      output.reserveCapacity(max(output.count + size + size / 16, output.capacity * 2))
    }
    append(to: &output) { _, value, output in Self.append(value, as: format, to: &output) }
  }

  /// Appends a value as a template of a format shows it.
  package static func append(
    _ value: TemplateValue, as format: TemplateFormat, to output: inout [UInt8]
  ) {
    switch value {
    case .text(let text): output.append(text, escapedFor: format)
    case .ready(let ready): output.append(contentsOf: ready)
    case .flag, .absent, .object, .list: break
    }
  }

  /// Appends the template's own bytes, and between them what `write` appends for each value, by number.
  package func append(
    to output: inout [UInt8], _ write: (Int, TemplateValue, inout [UInt8]) -> Void
  ) {
    pieces.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (number, step) in pieces.steps.enumerated() {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<step.end]))
        start = step.end
        write(number, values[step.slot], &output)
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

extension [UInt8] {
  /// Appends a plain text as a format shows it.
  mutating func append(_ text: String, escapedFor format: TemplateFormat) {
    switch format {
    case .html: appendEscapedHTML(text.utf8)
    case .markdown: appendEscapedMarkdown(text.utf8)
    }
  }
}

extension TemplateValue {
  /// How many bytes the value has before it is escaped.
  fileprivate var size: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .ready(let bytes): bytes.count
    case .flag, .absent, .object, .list: 0
    }
  }
}
