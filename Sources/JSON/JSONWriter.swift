/// Writes JSON piece by piece, so that a large file is never in memory as values.
///
/// Whoever calls it gives every member of an object its name and exactly one value.
package struct JSONWriter {
  /// How the members of an object, or the items of a list, follow each other.
  package enum Layout: Sendable {
    /// Each on a line of its own, two spaces deeper than what is around it.
    case lines
    /// On one line, with spaces: for people.
    case line
    /// Without spaces: for browsers.
    case dense
    /// The same, each on a line of its own.
    case rows
  }

  package private(set) var bytes: [UInt8] = []
  private var layout = Layout.line
  /// How many open objects and lists have their parts on lines.
  private var depth = 0
  /// Whether the next value needs nothing before it: the first of all, or one whose name was written.
  private var isNamed = true
  private var isFirst = true

  /// - Parameters:
  ///   - prefix: what comes before, such as the start of a script.
  ///   - capacity: how many bytes to expect.
  package init(after prefix: StaticString = "", capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    bytes += UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
  }

  /// What was written, with the line end of a file.
  package var file: [UInt8] {
    consuming get {
      bytes.append(UInt8(ascii: "\n"))
      return bytes
    }
  }
}

extension JSONValue {
  /// The value with every part on a line of its own, and a line end.
  package var file: [UInt8] {
    var writer = JSONWriter()
    writer.append(self, .lines)
    return writer.file
  }

  /// The value on one line, without a line end.
  package var line: String {
    var writer = JSONWriter()
    writer.append(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// Writes an object whose members `body` writes.
  package mutating func object(_ layout: Layout = .line, _ body: (inout JSONWriter) -> Void) {
    nest("{", "}", layout, body)
  }

  /// Writes a list whose items `body` writes.
  package mutating func list(_ layout: Layout = .line, _ body: (inout JSONWriter) -> Void) {
    nest("[", "]", layout, body)
  }

  /// Writes the name of the value that comes next.
  package mutating func name(_ name: some StringProtocol) {
    string(name.utf8)
    bytes += layout == .lines || layout == .line ? ": ".utf8 : ":".utf8
    isNamed = true
  }

  /// Writes a string of UTF-8.
  package mutating func string(_ text: some Collection<UInt8>) {
    begin()
    bytes.appendJSONString(text)
  }

  /// Writes a string of UTF-8, whose parts `body` hands on one after the other: a long one need not be in memory twice.
  package mutating func string(
    joining body: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    body { bytes.appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func member(_ name: some StringProtocol, _ value: JSONValue) {
    self.name(name)
    append(value)
  }

  /// Writes a value that is there already, all of it with one layout.
  package mutating func append(_ value: JSONValue, _ layout: Layout = .line) {
    switch value {
    case .null: word("null")
    case .bool(let flag): word(flag ? "true" : "false")
    case .integer(let number): word("\(number)")
    case .number(let number): word("\(number)")
    case .string(let text): string(text.utf8)
    case .list(let values):
      list(layout) { for value in values { $0.append(value, layout) } }
    case .object(let members):
      object(layout) {
        for member in members {
          $0.name(member.name)
          $0.append(member.value, layout)
        }
      }
    }
  }
}

extension JSONWriter {
  private mutating func word(_ word: String) {
    begin()
    bytes += word.utf8
  }

  private mutating func nest(
    _ open: StaticString, _ close: StaticString, _ inner: Layout,
    _ body: (inout JSONWriter) -> Void
  ) {
    begin()
    bytes += UnsafeBufferPointer(start: open.utf8Start, count: open.utf8CodeUnitCount)
    let outer = layout
    layout = inner
    isFirst = true
    if inner == .lines { depth += 1 }
    body(&self)
    if inner == .lines {
      depth -= 1
      if !isFirst { newLine() }
    }
    bytes += UnsafeBufferPointer(start: close.utf8Start, count: close.utf8CodeUnitCount)
    layout = outer
    isFirst = false
  }

  /// Writes what is before a value or the name of one.
  private mutating func begin() {
    if isNamed {
      isNamed = false
      return
    }
    if !isFirst { bytes += layout == .line ? ", ".utf8 : ",".utf8 }
    switch layout {
    case .lines: newLine()
    case .rows: bytes.append(UInt8(ascii: "\n"))
    case .line, .dense: break
    }
    isFirst = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}
