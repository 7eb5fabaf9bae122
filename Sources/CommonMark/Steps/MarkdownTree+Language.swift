import Diagnostics

extension MarkdownTree {
  /// The tree whose first box says which language its text is in, for browsers and screen readers.
  ///
  /// - Parameter tag: the language, such as `en`.
  /// - Returns: the tree as it is if it does not begin with a box, or with one that is folded.
  package func telling(language tag: String) -> MarkdownTree {
    guard nodes.count > 1, nodes[1].kind == .container, nodes[1].literal.isEmpty else {
      return self
    }
    var box = nodes[1]
    let named = bytes(box.destination, of: box) + bytes(box.title, of: box)
    box.destination = Node.Slice(offset: 0, count: box.destination.count)
    box.tell(tag, behind: named.count, running: TextDirection(of: plainText))
    box.pool = UInt32(pools.count)
    var copy = self
    copy.nodes[1] = box
    copy.pools.append(Array(named) + tag.utf8)
    return copy
  }

  /// Whether a block stands in a box for the reason that it is in another language than its text.
  package var hasUntranslatedParts: Bool {
    nodes.contains {
      $0.kind == .container && $0.flags.contains(.foreign) && $0.destination.isEmpty
        && $0.titleCount == 0
    }
  }

  /// The tree of one text, in which each block that is in another language than the text stands in a box that says so.
  ///
  /// Of a list or a quote that is only partly in another language, the blocks in it are told; of a table nothing is.
  ///
  /// - Returns: `nil` where all is in the language of the text.
  func tellingLanguages() -> MarkdownTree? {
    let languages = sources[0].languagesOfLines
    guard !languages.isEmpty else { return nil }
    var grafting = Grafting(self)
    var told = 1
    for (index, node) in nodes.enumerated().dropFirst() {
      grafting.close(before: index)
      let lines = languages.prefix(Int(node.endLine)).dropFirst(Int(node.line) - 1)
      if index >= told, node.holdsWords, let tag = lines.first ?? nil,
        lines.allSatisfy({ $0 == tag })
      {
        told = end(of: index)
        var box = grafting[index].replaced(by: .container)
        box.tell(tag, behind: 0, running: TextDirection(of: content(of: index).plainText))
        box.pool = grafting.share(Array(tag.utf8))
        grafting.push(box, end: told)
      }
      grafting.copy(index)
    }
    return grafting.finish()
  }
}

extension Node {
  /// Makes a box say its language, whose tag is in its pool behind so many bytes.
  fileprivate mutating func tell(_ tag: String, behind offset: Int, running way: TextDirection) {
    literal = Slice(offset: UInt32(offset), count: UInt32(tag.utf8.count))
    flags.insert(.foreign)
    detail = way == .rtl ? 1 : 0
  }

  /// Whether it is a block of words that may stand in a box.
  fileprivate var holdsWords: Bool {
    switch kind {
    case .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .table, .alert: true
    default: false
    }
  }
}

extension SourceText {
  /// The language of each line where that is not the language of the text; empty where all are in it.
  fileprivate var languagesOfLines: [String?] {
    guard case .runs(let runs) = origin, runs.contains(where: { $0.language != nil }) else {
      return []
    }
    var languages: [String?] = []
    var (offset, run) = (0, 0)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      while run + 1 < runs.count, runs[run + 1].offset <= offset { run += 1 }
      languages.append(runs[run].language)
      offset += line.count + 1
    }
    return languages
  }
}
