import Diagnostics

extension MarkdownTree {
  /// The tree with its notes at the end, numbered in the order of their first use.
  ///
  /// Labels are local to the source that they stand in; the same source grafted twice shares its
  /// notes.
  func numberingNotes(diagnostics: inout [Diagnostic]) -> MarkdownTree {
    var numbering = NoteNumbering(self)
    numbering.append(1..<nodes.count, diagnostics: &diagnostics)
    numbering.appendNotes(diagnostics: &diagnostics)
    return numbering.finish()
  }
}

/// The copy of a tree whose notes are numbered.
private struct NoteNumbering {
  private struct Key: Hashable {
    let source: UInt32
    let label: ArraySlice<UInt8>
  }

  private let tree: MarkdownTree
  private let definitions: [Key: Int]
  private var grafting: Grafting
  /// The ids of places, which become the last pool.
  private var pool: [UInt8] = []
  private let poolIndex: UInt32
  private var numbers: [Key: Int] = [:]
  /// By number less one: the definition, and the places that refer to it.
  private var notes: [(definition: Int, uses: [Node.Slice])] = []

  init(_ tree: MarkdownTree) {
    self.tree = tree
    var definitions: [Key: Int] = [:]
    for index in tree.nodes.indices where tree.nodes[index].kind == .footnoteDefinition {
      let key = Self.key(index, tree)
      if definitions[key] == nil { definitions[key] = index }
    }
    self.definitions = definitions
    grafting = Grafting(tree)
    poolIndex = UInt32(grafting.pools.count)
  }

  private static func key(_ index: Int, _ tree: MarkdownTree) -> Key {
    let node = tree.nodes[index]
    return Key(source: node.source, label: tree.bytes(node.literal, of: node))
  }

  /// Appends nodes without the definitions among them.
  mutating func append(_ range: Range<Int>, diagnostics: inout [Diagnostic]) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch tree.nodes[index].kind {
      case .footnoteDefinition: index = tree.end(of: index) - 1
      case .footnoteReference: appendReference(index, diagnostics: &diagnostics)
      default: grafting.copy(index)
      }
      index += 1
    }
    grafting.close(before: range.upperBound)
  }

  private mutating func appendReference(_ index: Int, diagnostics: inout [Diagnostic]) {
    let key = Self.key(index, tree)
    guard let definition = definitions[key] else {
      reportLost(index, key.label, diagnostics: &diagnostics)
      return
    }
    let number = numbers[key] ?? notes.count + 1
    if number > notes.count {
      numbers[key] = number
      notes.append((definition, []))
    }
    let use = notes[number - 1].uses.count + 1
    let id = Array((use == 1 ? "note-\(number)-ref" : "note-\(number)-ref-\(use)").utf8)
    let slice = pool.add(id)
    notes[number - 1].uses.append(slice)
    var node = grafting[index]
    node.pool = poolIndex
    node.destination = slice
    node.number = UInt32(number)
    node.literal = .empty
    grafting.close(before: index)
    grafting.append(node)
  }

  /// Reports a note that was there when its text was parsed and is not there now.
  private func reportLost(
    _ index: Int, _ label: ArraySlice<UInt8>, diagnostics: inout [Diagnostic]
  ) {
    let source = tree.sources[Int(tree.nodes[index].source)]
    let mark = Array("[^".utf8) + label + Array("]:".utf8)
    guard source.bytes.firstRange(of: mark, in: 0..<source.bytes.count) != nil else { return }
    let place = tree.place(of: index)
    diagnostics.report(
      "unknown-note", "the note '\(String(decoding: label, as: UTF8.self))' is not on this page",
      at: place.position, length: place.length,
      remedy: "define it outside the directive that omits it")
  }

  /// Appends the notes that were used, those that notes use included.
  mutating func appendNotes(diagnostics: inout [Diagnostic]) {
    if notes.isEmpty { return }
    let section = grafting.nodes.count
    grafting.append(grafting.nodes[0].replaced(by: .notes))
    var bodies: [Int] = []
    var number = 0
    while number < notes.count {
      let definition = notes[number].definition
      bodies.append(grafting.nodes.count)
      var note = grafting[definition]
      note.number = UInt32(number + 1)
      grafting.append(note)
      append(definition + 1..<tree.end(of: definition), diagnostics: &diagnostics)
      grafting.complete(bodies[number])
      number += 1
    }
    // Only now all uses are known, so the ways back come last.
    for number in notes.indices.reversed() { insertBackLinks(number, at: bodies[number]) }
    grafting.complete(section)
  }

  /// Puts the ways back at the end of a note's last paragraph, or in one of their own.
  private mutating func insertBackLinks(_ number: Int, at note: Int) {
    var added: [Node] = []
    for (use, slice) in notes[number].uses.enumerated() {
      var link = grafting.nodes[note].replaced(by: .backLink)
      link.pool = poolIndex
      link.destination = slice
      link.number = UInt32(number + 1)
      link.detail = UInt8(clamping: use + 1)
      added.append(link)
    }
    var last = note + 1
    let end = note + 1 + Int(grafting.nodes[note].descendants)
    while last < end, last + 1 + Int(grafting.nodes[last].descendants) < end {
      last += 1 + Int(grafting.nodes[last].descendants)
    }
    if last < end, grafting.nodes[last].kind == .paragraph {
      grafting.nodes[last].descendants += UInt32(added.count)
    } else {
      var paragraph = grafting.nodes[note].replaced(by: .paragraph)
      paragraph.descendants = UInt32(added.count)
      added.insert(paragraph, at: 0)
    }
    grafting.nodes[note].descendants += UInt32(added.count)
    grafting.nodes.insert(contentsOf: added, at: end)
  }

  consuming func finish() -> MarkdownTree {
    grafting.share(pool)
    return grafting.finish()
  }
}
