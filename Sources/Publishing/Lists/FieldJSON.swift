package import Diagnostics
package import ToolkitModel

extension JSONText {
  /// Appends a value as JSON; members stand in the order of their fields.
  ///
  /// - Parameters:
  ///   - value: what to write.
  ///   - indent: how deep the value stands; each level is two spaces.
  ///   - output: what to append to.
  package static func append(_ value: FieldValue, indent: Int = 0, to output: inout [UInt8]) {
    switch value {
    case .none: output += "null".utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .text(let text): appendQuoted(text.utf8, to: &output)
    case .list(let values):
      appendLines(values, "[", "]", indent, &output) { value, output in
        append(value, indent: indent + 1, to: &output)
      }
    case .object(let fields):
      appendLines(fields.all, "{", "}", indent, &output) { field, output in
        appendQuoted(field.name.utf8, to: &output)
        output += ": ".utf8
        append(field.value, indent: indent + 1, to: &output)
      }
    }
  }

  private static func appendLines<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int, _ output: inout [UInt8],
    _ body: (Item, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, item) in items.enumerated() {
      output += index == 0 ? "\n".utf8 : ",\n".utf8
      output += String(repeating: "  ", count: indent + 1).utf8
      body(item, &output)
    }
    if !items.isEmpty { output += ("\n" + String(repeating: "  ", count: indent)).utf8 }
    output += close.utf8
  }
}
