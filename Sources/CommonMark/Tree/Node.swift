/// One node of a ``MarkdownTree``: 48 bytes that point into the tree's pools.
///
/// What the slices hold depends on the kind; ``MarkdownTree`` has the readable accessors.
package struct Node: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case document, blockQuote, bulletList, orderedList, item
    /// `literal` is the code, `destination` the info string.
    case codeBlock
    case htmlBlock, paragraph
    /// `destination` is the id; empty until one was written or ``MarkdownTree/finished(_:diagnostics:)``.
    case heading
    case thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong
    /// `literal` is the class and `number` that of an explained word, given when the link was resolved.
    case link
    /// A `detail` of 1 is a drawing, which on a sheet is as large as the room allows.
    case image
    /// `number` is the count of columns; `literal` is the caption, if one was given.
    case table
    /// `destination` is the id, if one was given.
    case tableRow
    case tableCell
    case alert
    /// `destination` is the name, `title` the argument, `literal` the options as `name: value` lines.
    case directive
    /// `literal` is the label; in a finished tree `destination` is the id of this place.
    case footnoteReference
    /// `literal` is the label; in a finished tree `number` counts from 1.
    case footnoteDefinition
    /// The notes of a page, at its end.
    case notes
    /// The way back from a note to one use of it; `destination` is the id of that place.
    case backLink
    /// A `div`: `destination` is the class, `title` the id; with a `literal`, it is folded under that line, or
    /// has that language, and `detail` is 1 where that runs to the left.
    case container
    /// Room for words in a line or, with a `detail` of 1, a box to tick; `literal` goes on with what its label asks
    /// for, and `destination` is its name, if that is the same on every sheet.
    case field
    /// As many lines to write on as `number` says.
    case writingLines
    /// A small drawing beside words, which says nothing that they do not; `literal` is its markup.
    case icon
    /// Text that keeps its own direction: left to right, or with a `detail` of 1 that of its first letter.
    case isolate
  }

  /// Some bytes of a pool.
  package struct Slice: Sendable, Equatable {
    package let offset: UInt32
    package let count: UInt32

    package static let empty = Slice(offset: 0, count: 0)

    package var isEmpty: Bool { count == 0 }
    package var range: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
  }

  package struct Flags: OptionSet, Sendable, Equatable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A tight list, or a paragraph in one, which is written without `<p>`.
    package static let tight = Flags(rawValue: 1)
    /// An ordered list with `)` behind its numbers.
    package static let parenthesis = Flags(rawValue: 2)
    /// A row or cell of a table's head.
    package static let header = Flags(rawValue: 4)
    /// The text was written as a label of a piece, not by the author of this place.
    package static let generated = Flags(rawValue: 8)
    /// A container whose text is in the language of its `literal`.
    package static let foreign = Flags(rawValue: 16)
    /// A cell that is the heading of its row.
    package static let rowHead = Flags(rawValue: 32)
    /// A paragraph that says what the fields in it and behind it ask for.
    package static let label = Flags(rawValue: 64)
    /// A heading whose id is what its own text gives.
    package static let namedByText = Flags(rawValue: 128)
  }

  package let kind: Kind
  /// A heading's level, a cell's alignment or an alert's kind, as a raw value.
  package internal(set) var detail: UInt8 = 0
  package internal(set) var flags: Flags = []
  /// How many of the following nodes lie in this one.
  package internal(set) var descendants: UInt32 = 0
  /// Where it was written: an index of ``MarkdownTree/sources``.
  package internal(set) var source: UInt32
  /// Where its bytes lie: an index of ``MarkdownTree/pools``.
  package internal(set) var pool: UInt32
  /// The first line of the block that it is or lies in; starts at 1, in the source's text.
  package let line: UInt32
  /// The last line of that block.
  package let endLine: UInt32
  /// An ordered list's start, a table's columns, the number of a note or explained word, an image's size.
  package internal(set) var number: UInt32 = 0
  package internal(set) var literal: Slice = .empty
  package internal(set) var destination: Slice = .empty
  /// The title lies right behind the destination.
  package internal(set) var titleCount: UInt32 = 0

  package var title: Slice {
    Slice(offset: destination.offset + destination.count, count: titleCount)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Some bytes of a pool.
  @inline(__always)
  subscript(slice: Node.Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[slice.range])
  }
}

extension [UInt8] {
  /// Appends a text of a node to a pool.
  mutating func add(_ text: some Collection<UInt8>) -> Node.Slice {
    let slice = Node.Slice(offset: UInt32(count), count: UInt32(text.count))
    self += text
    return slice
  }
}

extension Node {
  /// Whether it may hold blocks or is one, so that inline markup ends here.
  package var isBlock: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .footnoteReference, .backLink, .isolate, .field, .icon:
      false
    default: true
    }
  }

  /// Whether it is a container that opens by a line of its own.
  var isFolded: Bool { !literal.isEmpty && !flags.contains(.foreign) }

  /// Whether its children are inline markup.
  var holdsInlines: Bool {
    switch kind {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }

  /// A node of the same place and texts that is something else.
  func replaced(by kind: Kind) -> Node {
    Node(kind: kind, source: source, pool: pool, line: line, endLine: endLine)
  }
}

/// How a table's column is aligned.
package enum ColumnAlignment: UInt8, Sendable, Equatable {
  case none, left, center, right
}

/// The five kinds of box.
package enum AlertKind: UInt8, Sendable, Equatable, CaseIterable {
  case note, tip, important, warning, caution

  /// As it is written in a class and, in capitals, in the source.
  package var name: String {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}
