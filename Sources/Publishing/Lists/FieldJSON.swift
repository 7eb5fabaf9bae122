package import JSON
package import ToolkitModel

extension JSONValue {
  /// A value of a piece, its members in the order of their fields.
  package init(_ value: FieldValue) {
    self =
      switch value {
      case .none: .null
      case .flag(let flag): .bool(flag)
      case .number(let number): .integer(number)
      case .text(let text): .string(text)
      case .list(let values): .list(values.map { JSONValue($0) })
      case .object(let fields): .object(fields.all.map { Member($0.name, JSONValue($0.value)) })
      }
  }
}
