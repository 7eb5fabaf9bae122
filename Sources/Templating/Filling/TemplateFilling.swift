/// A template while it is filled.
struct TemplateFilling {
  let format: TemplateFormat
  /// What the sections that are open stand for, the template's object first.
  var open: [TemplateValue]
  var output: [UInt8] = []
  /// Whether the template's own text was written last, and ends a line.
  private var endsLine = false
  /// How many values were written: one that is empty is there too.
  private var valueCount = 0

  init(_ object: TemplateObject, format: TemplateFormat) {
    self.format = format
    open = [.object(object)]
  }

  /// Writes steps, and before each that begins a line but the first, `indentation`.
  mutating func write(_ steps: [TemplateStep], indentation: [UInt8] = []) {
    let start = output.count
    for step in steps {
      guard !indentation.isEmpty, endsLine, output.count > start else {
        write(step, indentation)
        continue
      }
      output += indentation
      endsLine = false
      let (indented, values) = (output.count, valueCount)
      write(step, indentation)
      // What leaves nothing leaves no indentation.
      if output.count == indented, valueCount == values {
        output.removeLast(indentation.count)
        endsLine = true
      }
    }
  }

  private mutating func write(_ step: TemplateStep, _ indentation: [UInt8]) {
    switch step {
    case .text(let text):
      output += text
      if let last = text.last { endsLine = last == UInt8(ascii: "\n") }
    case .value(let place): write(value(at: place))
    case .section(let place, isInverted: false, let inside):
      let value = value(at: place)
      if case .list(let objects) = value {
        for object in objects { write(inside, for: .object(object), indentation) }
      } else if value.isSet {
        write(inside, for: value, indentation)
      }
    case .section(let place, isInverted: true, let inside):
      if !value(at: place).isSet { write(inside, for: .absent, indentation) }
    case .partial(let inside, let more): write(inside, indentation: indentation + more)
    }
  }

  private mutating func write(_ value: TemplateValue) {
    switch value {
    case .text(let text): format.append(text, to: &output)
    case .ready(let ready): output += ready
    case .flag, .absent, .object, .list: return
    }
    valueCount += 1
    endsLine = false
  }

  private mutating func write(
    _ inside: [TemplateStep], for value: TemplateValue, _ indentation: [UInt8]
  ) {
    open.append(value)
    write(inside, indentation: indentation)
    open.removeLast()
  }

  /// What stands at a place, which must be what the context says: no content can break that.
  private func value(at place: TemplateScope.Resolution.Place) -> TemplateValue {
    var value = open[place.level]
    for (order, entry) in place.entries {
      guard case .object(let object) = value else { return .absent }
      value = object.value(of: entry.name, near: order)
      precondition(
        value.fits(entry.field), "'\(entry.name)' is missing, or not what its context says")
    }
    return value
  }
}

extension TemplateObject {
  /// The value of a name; `absent` if the object does not have it.
  ///
  /// Most objects have all names of their context, in its order, so that the first look finds it.
  fileprivate func value(of name: String, near order: Int) -> TemplateValue {
    if order < entries.count, entries[order].0 == name { return entries[order].1 }
    return entries.first(where: { $0.0 == name })?.1 ?? .absent
  }
}

extension TemplateValue {
  fileprivate func fits(_ field: TemplateField) -> Bool {
    switch (self, field) {
    case (.text, .text), (.ready, .ready), (.flag, .flag), (.object, .object), (.list, .list),
      (.absent, .optional):
      true
    case (_, .optional(let field)): fits(field)
    default: false
    }
  }
}
