import Diagnostics
import Guides
import ToolkitModel

/// What a reader of a piece sees: its own texts and the words that it prints from other pieces.
struct WholeText {
  let guide: Guide
  let reading: ProseReading

  /// All of a piece's texts, and those that its directives print, one sentence a line.
  func string(of piece: PrintedPiece) -> String {
    var sentences: [Prose.Sentence] = []
    for text in piece.texts {
      let prose = Prose(text.source, by: reading)
      sentences += prose.sentences
      sentences += self.sentences(printedBy: prose)
    }
    return sentences.map(\.text).joined(separator: "\n")
  }

  /// The sentences of the rules and phrases that a text prints.
  func sentences(printedBy prose: Prose) -> [Prose.Sentence] {
    prose.directives.flatMap { directive in
      let ids = directive.argument.split(separator: " ").map(String.init)
      return ids.flatMap { id in
        texts(of: id, printedBy: directive.name).flatMap { Prose($0, by: reading).sentences }
      }
    }
  }

  private func texts(of id: String, printedBy directive: String) -> [SourceText] {
    switch directive {
    case "rule":
      guide.rules[PieceID(id)].map { [$0.law, $0.practice, $0.action] } ?? []
    case "deadline":
      guide.rules[PieceID(id)].map { ($0.deadline?.texts ?? []) + [$0.card] } ?? []
    case "points": guide.rules[PieceID(id)].map { [$0.card] } ?? []
    case "say", "show": guide.phrases[PieceID(id)].map { [$0.text] } ?? []
    default: []
    }
  }
}
