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
  private var nodes: [Node] = []
  private var pool: [UInt8] = []
  private var open: [(index: Int, end: Int)] = []
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
    nodes.reserveCapacity(tree.nodes.count + 16)
    nodes.append(tree.nodes[0])
  }

  private static func key(_ index: Int, _ tree: MarkdownTree) -> Key {
    let node = tree.nodes[index]
    return Key(source: node.source, label: tree.bytes(node.literal, of: node))
  }

  /// Appends nodes without the definitions among them.
  mutating func append(_ range: Range<Int>, diagnostics: inout [Diagnostic]) {
    var index = range.lowerBound
    while index < range.upperBound {
      close(before: index)
      let node = tree.nodes[index]
      if node.kind == .footnoteDefinition {
        index = tree.end(of: index)
        continue
      }
      if node.kind == .footnoteReference {
        appendReference(index, diagnostics: &diagnostics)
      } else {
        if node.descendants > 0 { open.append((nodes.count, tree.end(of: index))) }
        nodes.append(node)
      }
      index += 1
    }
    close(before: range.upperBound)
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
    var node = tree.nodes[index]
    node.pool = UInt32(tree.pools.count)
    node.destination = slice
    node.number = UInt32(number)
    node.literal = .empty
    nodes.append(node)
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
    let section = nodes.count
    nodes.append(tree.nodes[0].replaced(by: .notes))
    var bodies: [Int] = []
    var number = 0
    while number < notes.count {
      let definition = notes[number].definition
      bodies.append(nodes.count)
      var note = tree.nodes[definition]
      note.number = UInt32(number + 1)
      nodes.append(note)
      append(definition + 1..<tree.end(of: definition), diagnostics: &diagnostics)
      nodes[bodies[number]].descendants = UInt32(nodes.count - bodies[number] - 1)
      number += 1
    }
    // Only now all uses are known, so the ways back come last.
    for number in notes.indices.reversed() { insertBackLinks(number, at: bodies[number]) }
    nodes[section].descendants = UInt32(nodes.count - section - 1)
  }

  /// Puts the ways back at the end of a note's last paragraph, or in one of their own.
  private mutating func insertBackLinks(_ number: Int, at note: Int) {
    var added: [Node] = []
    for (use, slice) in notes[number].uses.enumerated() {
      var link = nodes[note].replaced(by: .backLink)
      link.pool = UInt32(tree.pools.count)
      link.destination = slice
      link.number = UInt32(number + 1)
      link.detail = UInt8(clamping: use + 1)
      added.append(link)
    }
    var last = note + 1
    let end = note + 1 + Int(nodes[note].descendants)
    while last < end, last + 1 + Int(nodes[last].descendants) < end {
      last += 1 + Int(nodes[last].descendants)
    }
    if last < end, nodes[last].kind == .paragraph {
      nodes[last].descendants += UInt32(added.count)
    } else {
      var paragraph = nodes[note].replaced(by: .paragraph)
      paragraph.descendants = UInt32(added.count)
      added.insert(paragraph, at: 0)
    }
    nodes[note].descendants += UInt32(added.count)
    nodes.insert(contentsOf: added, at: end)
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      nodes[last.index].descendants = UInt32(nodes.count - last.index - 1)
      open.removeLast()
    }
  }

  consuming func finish() -> MarkdownTree {
    nodes[0].descendants = UInt32(nodes.count - 1)
    return MarkdownTree(nodes: nodes, pools: tree.pools + [pool], sources: tree.sources)
  }
}
