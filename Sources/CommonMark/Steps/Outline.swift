/// What a finished text has, found in one walk.
package struct Outline: Sendable {
  /// In document order.
  package fileprivate(set) var headings: [Heading] = []
  /// The ids that a link may lead to: of headings, boxes and rows of tables, in document order.
  package fileprivate(set) var anchors: [ArraySlice<UInt8>] = []
  /// How many words a reader sees; 0 where nobody asked.
  package fileprivate(set) var words = 0
}

extension MarkdownTree {
  /// The headings, places and words of a finished tree.
  package func outline(countingWords: Bool = false) -> Outline {
    var outline = Outline()
    var words = WordCount()
    forEachNode { index, node, pool in
      switch node.kind {
      case .heading:
        outline.headings.append(heading(at: index))
        outline.anchors.append(bytes(node.destination, of: node))
      case .tableRow where !node.destination.isEmpty:
        outline.anchors.append(bytes(node.destination, of: node))
      case .container where !node.title.isEmpty:
        outline.anchors.append(bytes(node.title, of: node))
      default: break
      }
      if countingWords { words.add(index, node, pool) }
    }
    outline.words = words.count
    return outline
  }

  /// How many words a reader sees: runs of anything but white space, without the alternative texts of images.
  package var wordCount: Int {
    var words = WordCount()
    forEachNode { words.add($0, $1, $2) }
    return words.count
  }

  private func heading(at index: Int) -> Heading {
    let node = nodes[index]
    let content = index + 1..<end(of: index)
    return Heading(
      level: Int(node.detail), id: string(node.destination, of: node),
      text: String(decoding: plainText(of: content), as: UTF8.self),
      html: HTMLWriting.inlineHTML(of: self, nodes: content), index: index)
  }
}
