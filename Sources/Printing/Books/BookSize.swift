import ToolkitModel

/// A paper and a size of type: each makes a file of its own of a book.
struct BookSize: Equatable {
  let paper: ToolkitSettings.PaperSize
  /// For people who see little: type of 18 points.
  let isLarge: Bool

  /// What the file's name ends in.
  var suffix: String { isLarge ? "\(paper.rawValue)-large" : paper.rawValue }

  var paperName: String {
    switch paper {
    case .letter: "Letter"
    case .a4: "A4"
    }
  }
}
