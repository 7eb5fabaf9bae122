/// An object split into its shape and the values that fill it.
struct ShapedObject {
  /// What is there, flags, and the lengths of lists, in the order of the layout: objects with equal
  /// keys fill the same template with the same text around their slots.
  private(set) var key: [UInt8] = []
  /// The values by slot.
  private(set) var values: [TemplateValue]

  /// Splits an object, which must fit the layout.
  init(_ object: TemplateObject, layout: ShapeLayout) {
    values = Array(repeating: .absent, count: layout.slotCount)
    key.reserveCapacity(layout.fields.count)
    read(object, layout, base: 0)
  }

  private mutating func read(_ object: TemplateObject, _ layout: ShapeLayout, base: Int) {
    var cursor = ObjectCursor(object)
    for field in layout.fields {
      let value = cursor.value(of: field.name)
      if case .absent = value {
        precondition(field.isOptional, "the template needs a value for '\(field.name)'")
        if field.isUsed { key.append(0) }
        continue
      }
      switch (field.kind, value) {
      case (.text, .text), (.ready, .ready):
        guard field.isUsed else { continue }
        if field.isOptional { key.append(1) }
        values[base + field.slot] = value
      case (.flag, .flag(let isSet)):
        if field.isUsed { key.append(isSet ? 2 : 1) }
      case (.object(let inner), .object(let object)):
        guard field.isUsed else { continue }
        if field.isOptional { key.append(1) }
        read(object, inner, base: base + field.slot)
      case (.list(let inner), .list(let elements)):
        guard field.isUsed else { continue }
        if field.isOptional { key.append(1) }
        withUnsafeBytes(of: UInt32(elements.count).littleEndian) { key.append(contentsOf: $0) }
        for element in elements {
          let first = values.count
          for _ in 0..<inner.slotCount { values.append(.absent) }
          read(element, inner, base: first)
        }
      default: preconditionFailure("'\(field.name)' is of another kind than its context says")
      }
    }
    precondition(cursor.isFinished, "a value has a name that its context does not declare")
  }
}

/// Finds the values of an object by name, fastest in the object's own order.
struct ObjectCursor {
  private let entries: [TemplateObject.Entry]
  private var next = 0
  private var found = 0

  init(_ object: TemplateObject) {
    entries = object.entries
  }

  /// Whether every entry was asked for; false too if two have one name.
  var isFinished: Bool { found == entries.count }

  /// The value of a name; `absent` if the object does not have it.
  mutating func value(of name: String) -> TemplateValue {
    if next < entries.count, entries[next].name == name {
      next += 1
      found += 1
      return entries[next - 1].value
    }
    guard found < entries.count, let index = entries.firstIndex(where: { $0.name == name }) else {
      return .absent
    }
    next = index + 1
    found += 1
    return entries[index].value
  }
}
