package import Diagnostics

/// One value of a YAML file, with its place.
package enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// Where the value begins: its first byte, a quote, `|`, `[`, `{` or `-` included.
  package var position: SourcePosition {
    switch self {
    case .scalar(let scalar): scalar.position
    case .sequence(let sequence): sequence.start.position
    case .mapping(let mapping): mapping.start.position
    }
  }

  /// Whether the value is a scalar that stands for nothing.
  package var isNull: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.isNull
  }

  /// How many bytes to underline when the value is meant.
  package var underline: Int {
    guard case .scalar(let scalar) = self else { return 1 }
    return scalar.underline
  }
}

/// The items of a YAML list, in their order.
package struct YAMLSequence: Sendable {
  package let items: [YAMLNode]
  /// An empty scalar where the list begins, which makes the place cheap to keep.
  let start: YAMLScalar
}

/// The entries of a YAML mapping, in their order, no two with the same key.
package struct YAMLMapping: Sendable {
  /// A key and its value.
  package struct Entry: Sendable {
    package let key: YAMLScalar
    package let value: YAMLNode
  }

  package let entries: [Entry]
  /// An empty scalar where the mapping begins, which makes the place cheap to keep.
  let start: YAMLScalar

  /// The value under a key, `nil` when there is none.
  package subscript(key: String) -> YAMLNode? {
    entries.first { $0.key.string == key }?.value
  }
}
