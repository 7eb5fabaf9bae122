package import Diagnostics

extension MarkdownTree {
  /// The exact place of a node in its file: a link's destination, a directive's argument (or its
  /// name, without one), else where the node starts.
  ///
  /// It scans the node's source, so ask only for what is reported, and before links are resolved.
  package func position(of index: Int) -> SourcePosition {
    place(of: index).position
  }

  /// As ``position(of:)``, with how many bytes from there on are meant.
  package func place(of index: Int) -> (position: SourcePosition, length: Int) {
    var places = InlinePlaces(of: self)
    let place = places.place(of: index)
    return (place.position, max(1, place.length))
  }
}

extension MarkdownTree {
  /// The text that a node was written in, and the first line of its block there.
  func firstLine(of node: Node) -> (text: SourceText, line: Range<Int>) {
    let text = sources[Int(node.source)]
    return (text, LineTable(text.bytes).range(of: Int(node.line)))
  }
}

extension Directive {
  /// Where the name stands.
  package var namePosition: SourcePosition {
    let (text, line) = tree.firstLine(of: tree.nodes[index])
    let brace = text.bytes[line].firstIndex(of: UInt8(ascii: "{")) ?? line.lowerBound
    return text.position(offset: brace + 1)
  }

  /// Where the value of an option stands, or the name where the option was not written.
  package func position(ofOption name: String) -> SourcePosition {
    let node = tree.nodes[index]
    let text = tree.sources[Int(node.source)]
    let lines = LineTable(text.bytes)
    let mark = Array(":\(name):".utf8)
    // Options stand right below the fence, one a line.
    for number in Int(node.line) + 1..<Int(max(node.line, node.endLine)) + 1 {
      let line = lines.words(of: number)
      guard text.bytes[line].first == UInt8(ascii: ":") else { break }
      if text.bytes[line].starts(with: mark) {
        let value = text.bytes[line].dropFirst(mark.count).firstIndex { !$0.isBlank }
        return text.position(offset: value ?? line.lowerBound)
      }
    }
    return namePosition
  }
}
