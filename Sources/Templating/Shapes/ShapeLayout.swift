/// Where each value of a context goes among the numbered slots of a filled template.
///
/// It has only the fields that the template can ask for; the others change nothing in its output.
struct ShapeLayout: Sendable {
  indirect enum Kind: Sendable {
    case text
    case ready
    case flag
    case object(ShapeLayout)
    /// Each element has slots of its own, behind those that were given out before.
    case list(ShapeLayout)
  }

  struct Field: Sendable {
    let name: String
    /// Its place among the names of objects, which most have all of.
    fileprivate(set) var order: Int
    let kind: Kind
    let isOptional: Bool
    /// The slot of a text or ready value, the first of an object; counted from the object's own first.
    let slot: Int
  }

  private(set) var fields: [Field] = []
  private(set) var slotCount = 0

  /// Lays out a context for a template that asks for some of its names: a few of hundreds of words.
  init(of context: TemplateContext, asking used: UsedNames) {
    let orders = used.below.compactMap { name, below in
      context.order(of: name).map { (order: $0, below: below) }
    }
    for (order, below) in orders.sorted(by: { $0.order < $1.order }) {
      let entry = context.entries[order]
      let slot = slotCount
      let kind: Kind
      switch entry.field.unwrapped {
      case .text, .optional: kind = .text
      case .ready: kind = .ready
      case .flag: kind = .flag
      case .object(let inner):
        let layout = ShapeLayout(of: inner, asking: below)
        kind = .object(layout)
        slotCount += layout.slotCount
      case .list(let inner):
        kind = .list(ShapeLayout(of: inner, asking: below))
      }
      switch kind {
      case .text, .ready: slotCount += 1
      case .flag, .object, .list: break
      }
      fields.append(
        Field(
          name: entry.name, order: order, kind: kind, isOptional: entry.field.isOptional,
          slot: slot))
    }
  }

  /// The layout for objects that have no field of a name of the context; its slots are given to nobody.
  func without(_ name: String, of context: TemplateContext) -> ShapeLayout {
    guard let order = context.order(of: name) else { return self }
    var copy = self
    copy.fields.removeAll { $0.order == order }
    for index in copy.fields.indices where copy.fields[index].order > order {
      copy.fields[index].order -= 1
    }
    return copy
  }
}
