package import Guides
package import ToolkitModel

/// A paper and a size of type: each makes a file of its own of a book.
package struct BookSize: Sendable, Equatable {
  package let paper: ToolkitSettings.PaperSize
  /// For people who see little: type of 18 points.
  package let isLarge: Bool

  package init(paper: ToolkitSettings.PaperSize, isLarge: Bool) {
    self.paper = paper
    self.isLarge = isLarge
  }

  /// What the file's name ends in.
  var suffix: String { isLarge ? "\(paper.rawValue)-large" : paper.rawValue }

  package var paperName: String {
    switch paper {
    case .letter: "Letter"
    case .a4: "A4"
    }
  }
}

extension BookSize {
  /// What a few read on paper in large type is text; directories and sheets stay as they are.
  package static func all(
    of contents: EditionContents, on paper: [ToolkitSettings.PaperSize]
  ) -> [BookSize] {
    paper.map { BookSize(paper: $0, isLarge: false) }
      + (contents.parts.isEmpty ? [] : paper.map { BookSize(paper: $0, isLarge: true) })
  }
}
