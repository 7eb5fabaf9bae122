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
  /// The sizes that an edition asks for.
  ///
  /// - Parameters:
  ///   - edition: names its papers, or none.
  ///   - papers: the toolkit's, of which the first counts for an edition that names none.
  /// - Returns: ordinary type on each paper, then large type, if it is asked for.
  package static func all(
    of edition: Edition, on papers: [ToolkitSettings.PaperSize]
  ) -> [BookSize] {
    (edition.isLarge ? [false, true] : [false]).flatMap { isLarge in
      Self.papers(of: edition, among: papers).map { BookSize(paper: $0, isLarge: isLarge) }
    }
  }

  /// The papers of an edition's book, each once, of a toolkit that has these papers.
  package static func papers(
    of edition: Edition, among papers: [ToolkitSettings.PaperSize]
  ) -> [ToolkitSettings.PaperSize] {
    let wanted = edition.papers.isEmpty ? Array(papers.prefix(1)) : edition.papers
    return ToolkitSettings.PaperSize.allCases.filter(wanted.contains)
  }
}
