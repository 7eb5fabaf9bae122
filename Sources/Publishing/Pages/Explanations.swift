import Composition
import Guides
import Templating
import ToolkitModel

/// What opens over a page when a reader asks for the meaning of a word.
///
/// Each is a `popover`, which a browser opens without a script. One that does not know it shows neither
/// button nor box (the style sheet asks), and the word is a link to the glossary in any browser.
struct Explanations: Sendable {
  /// What stands before and behind the way to the glossary.
  private let boxes: [PieceID<Term>: [UInt8]]
  private let more: [UInt8]

  init(of composer: PageComposer) {
    boxes = Dictionary(
      composer.guide.terms.pieces.map { term in
        let official = term.official.map { " (\($0.escapedHTML))" } ?? ""
        let meaning = composer.plainMeaning(of: term).escapedHTML
        let html = "<strong>\(term.plain.escapedHTML)</strong>\(official): \(meaning)"
        return (term.id, Array(html.utf8))
      }, uniquingKeysWith: { first, _ in first })
    more = Array(composer.words["glossary"].escapedHTML.utf8)
  }

  /// Appends the boxes of the words that a page explains, in the order of their buttons.
  ///
  /// - Returns: how many elements they are.
  func append(_ terms: [PieceID<Term>], languageRoot: String, to output: inout [UInt8]) -> Int {
    var elements = 0
    for (index, term) in terms.enumerated() {
      guard let box = boxes[term] else { continue }
      output += "<div class=\"word\" popover id=\"_word-\(index + 1)\">".utf8
      output += box
      output +=
        " <a href=\"\(languageRoot)\(PageID.glossary.folder)index.html#\(term)\">".utf8
      output += more
      output.append("</a></div>\n")
      elements += 3
    }
    return elements
  }
}
