extension ShapePieces {
  /// Fills a template for the shape of an object: with places where the texts go.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - object: what it is filled with.
  ///   - layout: where the object's values go.
  ///   - templates: all templates, partials included, by name.
  init(
    of name: String, for object: TemplateObject, layout: ShapeLayout,
    templates: [String: [TemplateToken]]
  ) {
    var next = layout.slotCount
    let root = MarkedObject(object, layout, base: 0, next: &next)
    var filling = ShapeFilling(templates: templates, open: [.object(root)])
    filling.write(templates[name] ?? [], indentation: [])
    self = filling.pieces
  }
}

/// A template while it is filled.
private struct ShapeFilling {
  let templates: [String: [TemplateToken]]
  /// What the sections that are open stand for, the inmost last; names are looked for from there outwards.
  var open: [MarkedObject.Value]
  var pieces = ShapePieces()

  /// Writes tokens, and before each that begins a line but the first, `indentation`.
  mutating func write(_ tokens: [TemplateToken], indentation: [UInt8]) {
    let start = pieces.extent
    for token in tokens {
      guard !indentation.isEmpty, pieces.endsLine(since: start) else {
        write(token, indentation)
        continue
      }
      let before = pieces.extent
      pieces.append(indentation)
      let indented = pieces.extent
      write(token, indentation)
      // What leaves nothing leaves no indentation.
      if pieces.extent == indented { pieces.truncate(to: before) }
    }
  }

  private mutating func write(_ token: TemplateToken, _ indentation: [UInt8]) {
    switch token {
    case .text(let text): pieces.append(text)
    case .value(let words): if case .slot(let slot) = value(of: words) { pieces.append(slot: slot) }
    case .section(let words, isInverted: false, let inside):
      write(inside, for: value(of: words), indentation)
    case .section(let words, isInverted: true, let inside):
      switch value(of: words) {
      case .absent, .flag(false): write(inside, indentation: indentation)
      case .list(let elements) where elements.isEmpty: write(inside, indentation: indentation)
      case .slot, .flag, .object, .list: break
      }
    case .partial(let name, let more):
      write(templates[name] ?? [], indentation: indentation + more)
    }
  }

  /// Writes what is in a section, once for each element of a list.
  private mutating func write(
    _ inside: [TemplateToken], for value: MarkedObject.Value, _ indentation: [UInt8]
  ) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true): write(inside, indentation: indentation)
    case .slot, .object:
      open.append(value)
      write(inside, indentation: indentation)
      open.removeLast()
    case .list(let elements):
      for element in elements {
        open.append(.object(element))
        write(inside, indentation: indentation)
        open.removeLast()
      }
    }
  }

  /// What a name stands for: the first word in the inmost object that has it, each other in the one before.
  private func value(of words: [String]) -> MarkedObject.Value {
    guard let first = words.first else { return open.last ?? .absent }
    for case .object(let object) in open.reversed() {
      guard var value = object[first] else { continue }
      for word in words.dropFirst() {
        guard case .object(let inner) = value else { return .absent }
        value = inner[word] ?? .absent
      }
      return value
    }
    return .absent
  }
}
