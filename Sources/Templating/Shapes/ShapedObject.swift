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
    // By number: a field is not copied to see that nobody asks for it.
    for order in layout.fields.indices where layout.fields[order].isUsed {
      let field = layout.fields[order]
      let value = object.value(of: field.name, near: order)
      if case .absent = value {
        precondition(field.isOptional, "the template needs a value for '\(field.name)'")
        key.append(0)
        continue
      }
      switch (field.kind, value) {
      case (.text, .text), (.ready, .ready):
        if field.isOptional { key.append(1) }
        values[base + field.slot] = value
      case (.flag, .flag(let isSet)):
        key.append(isSet ? 2 : 1)
      case (.object(let inner), .object(let object)):
        if field.isOptional { key.append(1) }
        read(object, inner, base: base + field.slot)
      case (.list(let inner), .list(let elements)):
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
  }
}

extension TemplateObject {
  /// The value of a name; `absent` if the object does not have it.
  ///
  /// Most objects have all names of their context, in its order, so that the first look finds it.
  func value(of name: String, near order: Int) -> TemplateValue {
    if order < entries.count, entries[order].0 == name { return entries[order].1 }
    return entries.first { $0.0 == name }?.1 ?? .absent
  }
}
