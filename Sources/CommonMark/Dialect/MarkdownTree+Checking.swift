import Diagnostics

extension MarkdownTree {
  /// Reports what cmark accepts and the dialect does not; called for each parsed text.
  func check(against dialect: Dialect, diagnostics: inout [Diagnostic]) {
    var check = TreeCheck(self, dialect)
    check.read()
    diagnostics += check.diagnostics
  }

  /// Whether a link or image holds text, code or an image.
  func hasText(_ index: Int) -> Bool {
    nodes[(index + 1)..<end(of: index)].contains { node in
      switch node.kind {
      case .text, .code: !bytes(node.literal, of: node).trimmed.isEmpty
      case .image: true
      default: false
      }
    }
  }

  /// Whether a heading says anything: a letter, a digit or a sign of its own, code, a picture, or a link, which
  /// takes its words from what it leads to.
  fileprivate func hasWords(_ index: Int) -> Bool {
    nodes[(index + 1)..<end(of: index)].contains { node in
      switch node.kind {
      case .text, .code:
        string(node.literal, of: node).unicodeScalars.contains { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
            .lineSeparator, .paragraphSeparator, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .nonspacingMark, .enclosingMark:
            false
          default: !scalar.properties.isDefaultIgnorableCodePoint
          }
        }
      case .image, .link: true
      default: false
      }
    }
  }

  fileprivate func notes(_ kinds: Node.Kind...) -> [(index: Int, label: ArraySlice<UInt8>)] {
    nodes.indices.filter { kinds.contains(nodes[$0].kind) }
      .map { ($0, bytes(nodes[$0].literal, of: nodes[$0])) }
  }
}

/// Holds a parsed text against its dialect.
private struct TreeCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let tree: MarkdownTree
  private let dialect: Dialect
  private let leftSigns: LeftSigns?
  private var places: InlinePlaces

  init(_ tree: MarkdownTree, _ dialect: Dialect) {
    self.tree = tree
    self.dialect = dialect
    leftSigns = LeftSigns(by: dialect)
    places = InlinePlaces(of: tree)
  }

  mutating func read() {
    var hasNotes = false
    /// The paragraph, heading or cell that is read, and the last in which a sign was seen.
    var block = 0
    var marked = 0
    var isLineStart = false
    var elements = HTMLElements()
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.holdsInlines {
        block = index
        isLineStart = true
        if node.kind == .heading, !dialect.isUnlimited, !tree.hasWords(index) {
          diagnostics.report(
            "empty-heading", "the heading has no words", at: places.place(of: index).position,
            remedy: "write a title for the text below it, or delete the line")
        }
        continue
      }
      switch node.kind {
      case .text:
        let hasSign = checkText(index, isLineStart: isLineStart)
        isLineStart = false
        if hasSign, let leftSigns, marked != block {
          marked = block
          diagnostics += leftSigns.diagnostics(ofBlock: block, in: tree)
        }
      case .softBreak, .lineBreak: isLineStart = true
      case .code:
        isLineStart = false
        if let found = leftSigns?.diagnostic(ofCode: index, in: tree) { diagnostics.append(found) }
      case .codeBlock where node.destination.isEmpty:
        if let found = leftSigns?.diagnostic(ofCodeBlock: index, in: tree) {
          diagnostics.append(found)
        }
      case .directive: tree.checkList(ofDirective: index, dialect, &diagnostics)
      case .link: checkLink(index)
      case .image: checkImage(index)
      case .htmlBlock, .htmlInline:
        let html = tree.bytes(node.literal, of: node)
        guard elements.begins(in: html) else { break }
        let isComment = html.has("<!--", at: html.startIndex)
        diagnostics += places.error(
          "raw-html", isComment ? "the text contains an HTML comment" : "the text contains HTML",
          at: index,
          remedy: isComment
            ? "delete it, and keep notes outside the content folder"
            : "write Markdown, a directive or a box, or put a backslash before the '<'")
      case .footnoteReference, .footnoteDefinition: hasNotes = true
      default: break
      }
    }
    if hasNotes { checkNotes() }
  }

  /// Reports unknown references and control characters; returns whether the text may have a sign of Markdown.
  private mutating func checkText(_ index: Int, isLineStart: Bool) -> Bool {
    let node = tree.nodes[index]
    let sight = tree.pools[Int(node.pool)].withUnsafeBufferPointer { pool in
      SignScan.sight(
        of: pool[node.literal], isLineStart: isLineStart)
    }
    guard sight.isSuspicious else { return sight.hasSign }
    for place in places.unknownReferences(around: index) {
      diagnostics.report(
        "unknown-reference", "there is no link definition '\(place.label)'", at: place.position,
        length: place.length,
        remedy: "add a line '[\(place.label)]: address', or put a backslash before the '['")
    }
    if tree.bytes(node.literal, of: node).contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A })
    {
      diagnostics.report(
        "control-character", "a character reference stands for a control character",
        at: places.place(of: index).position, remedy: "delete it")
    }
    return sight.hasSign
  }

  private mutating func checkLink(_ index: Int) {
    let node = tree.nodes[index]
    let written = tree.bytes(node.destination, of: node)
    switch LinkTarget.glance(at: written, schemes: dialect.schemes) {
    case .named: return
    case .file: if tree.hasText(index) { return }
    case .unclear: break
    }
    let destination = Array(written)
    switch LinkTarget(destination, schemes: dialect.schemes) {
    case .named: return
    case .refused(let reason, let remedy):
      let meant = LinkTarget.scheme(of: destination).flatMap {
        suggestion(for: $0, among: dialect.schemes)
      }
      diagnostics += places.error(
        "link-target", reason, at: index,
        remedy: meant.map { "did you mean '\($0)'?" } ?? remedy
          ?? "use https, mailto, a content file, an '#anchor' or one of: "
          + dialect.schemes.map { $0 + ":" }.joined(separator: ", "))
    case .web, .mail, .fragment, .file:
      if tree.hasText(index) { return }
      diagnostics += places.error(
        "link-text", "the link has no text", at: index,
        remedy: "write the link text between the brackets")
    }
  }

  private mutating func checkImage(_ index: Int) {
    let node = tree.nodes[index]
    let destination = Array(tree.bytes(node.destination, of: node))
    if let refusal = ImageRefusal(of: destination, in: dialect) {
      diagnostics += places.error(
        refusal.rule, refusal.message, at: index, remedy: refusal.remedy)
    }
    // An icon stands beside the words that say the same.
    let isIcon = destination.starts(with: "icon:".utf8)
    if !isIcon, !tree.hasText(index) {
      diagnostics += places.error(
        "image-alt", "the image has no alternative text", at: index,
        remedy: "describe the picture between the brackets")
    }
  }

  private mutating func checkNotes() {
    var defined: [ArraySlice<UInt8>: Int] = [:]
    checkNoteNames()
    let definitions = tree.notes(.footnoteDefinition)
    let references = tree.notes(.footnoteReference)
    for (index, label) in definitions where defined.updateValue(index, forKey: label) != nil {
      diagnostics += places.error(
        "duplicate-note", "two notes have the name '\(String(decoding: label, as: UTF8.self))'",
        at: index, remedy: "rename one")
    }
    for (index, label) in references
    where defined[label] == nil && label.allSatisfy(NoteMarks.isLabel) {
      let name = String(decoding: label, as: UTF8.self)
      let names = defined.keys.map { String(decoding: $0, as: UTF8.self) }.sorted()
      diagnostics += places.error(
        "unknown-note", "there is no note '\(name)'", at: index,
        remedy: suggestion(for: name, among: names).map { "did you mean '\($0)'?" }
          ?? "add a line '[^\(name)]: text' at the start of a paragraph")
    }
    let used = Set(references.map(\.label))
    for (index, label) in definitions
    where !used.contains(label) && label.allSatisfy(NoteMarks.isLabel) {
      diagnostics += places.error(
        "unused-note",
        "nothing refers to the note '\(String(decoding: label, as: UTF8.self))'", at: index,
        remedy: "refer to it, or delete it", severity: .warning)
    }
  }

  /// Reports each name that no note can have, once, at its first place.
  private mutating func checkNoteNames() {
    var seen: Set<ArraySlice<UInt8>> = []
    for (index, label) in tree.notes(.footnoteReference, .footnoteDefinition)
    where !label.allSatisfy(NoteMarks.isLabel) && seen.insert(label).inserted {
      let name = String(
        decoding: Array(label.split { !NoteMarks.isLabel($0) }.joined(separator: [0x2D])),
        as: UTF8.self)
      diagnostics += places.error(
        "note-name", "the name of a note has only letters, digits, '-', '.', '_' and ':'",
        at: index, remedy: "write [^\(name)] here and wherever the note is used")
    }
  }
}
