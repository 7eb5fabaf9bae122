/// What a template may ask for, with slots in the place of texts.
struct MarkedObject {
  enum Value {
    case slot(Int)
    case flag(Bool)
    case object(MarkedObject)
    case list([MarkedObject])
    case absent
  }

  private let layout: ShapeLayout
  /// The values of the layout's fields, in its order.
  private var values: [Value] = []

  /// Gives out slots in the order of ``ShapedObject``: `next` is the first that no object has.
  init(_ object: TemplateObject, _ layout: ShapeLayout, base: Int, next: inout Int) {
    self.layout = layout
    values.reserveCapacity(layout.fields.count)
    for field in layout.fields {
      switch (field.kind, object.value(of: field.name, near: field.order)) {
      case (.text, .text), (.ready, .ready): values.append(.slot(base + field.slot))
      case (.flag, .flag(let isSet)): values.append(.flag(isSet))
      case (.object(let inner), .object(let object)):
        values.append(
          .object(MarkedObject(object, inner, base: base + field.slot, next: &next)))
      case (.list(let inner), .list(let elements)):
        var list: [MarkedObject] = []
        list.reserveCapacity(elements.count)
        for element in elements {
          let first = next
          next += inner.slotCount
          list.append(MarkedObject(element, inner, base: first, next: &next))
        }
        values.append(.list(list))
      default: values.append(.absent)
      }
    }
  }

  /// The value of a name; `nil` if the object cannot have it.
  subscript(name: String) -> Value? {
    layout.fields.firstIndex { $0.name == name }.map { values[$0] }
  }
}
