/// The words that boxes and notes carry, in the page's language.
package struct Labels: Sendable, Equatable {
  /// No words.
  package static let silent = Labels { _ in "" }

  /// By the number of their kind.
  private let titles: [String]
  /// Said of the link from a note back to the text; a number follows.
  let backToText: String

  /// Asks for each word by its name: those of the boxes, and `back_to_text`.
  package init(_ word: (_ name: String) -> String) {
    titles = AlertKind.allCases.map { word($0.name) }
    backToText = word("back_to_text")
  }

  func title(of kind: AlertKind) -> String { titles[Int(kind.rawValue)] }
}
