/// A template filled for one shape: its own bytes, and where the values go between them.
struct ShapePieces: Sendable, Equatable {
  /// A value, and where it goes.
  struct Step: Sendable, Equatable {
    /// How many of the template's own bytes come before the value, from the beginning.
    let end: Int
    let slot: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var steps: [Step] = []

  /// How much memory the pieces take, roughly.
  var cost: Int { bytes.count + steps.count * MemoryLayout<Step>.stride + 128 }

  /// Appends bytes of the template.
  mutating func append(_ literal: [UInt8]) { bytes += literal }

  /// Appends a place for a value.
  mutating func append(slot: Int) { steps.append(Step(end: bytes.count, slot: slot)) }

  /// How much there is.
  var extent: Extent { Extent(bytes: bytes.count, steps: steps.count) }

  struct Extent: Equatable {
    let bytes: Int
    let steps: Int
  }

  /// Drops all that was appended since.
  mutating func truncate(to extent: Extent) {
    bytes.removeLast(bytes.count - extent.bytes)
    steps.removeLast(steps.count - extent.steps)
  }

  /// Whether what was appended since ends with a line feed of the template's own.
  func endsLine(since start: Extent) -> Bool {
    bytes.count > start.bytes && bytes.last == UInt8(ascii: "\n") && steps.last?.end != bytes.count
  }

  /// Appends the filled template, every text escaped for the format.
  func append(_ values: [TemplateValue], format: TemplateFormat, to output: inout [UInt8]) {
    var size = bytes.count
    for step in steps { size += values[step.slot].size }
    // Ask for more than twice what there is only if it is needed: growing has to stay geometric.
    if output.capacity < output.count + size {
      output.reserveCapacity(max(output.count + size + size / 16, output.capacity * 2))
    }
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for step in steps {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<step.end]))
        start = step.end
        switch (values[step.slot], format) {
        case (.text(let text), .html): output.appendEscapedHTML(text.utf8)
        case (.text(let text), .markdown): output.appendEscapedMarkdown(text.utf8)
        case (.ready(let ready), _): output.append(contentsOf: ready)
        case (.flag, _), (.absent, _), (.object, _), (.list, _): break
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
