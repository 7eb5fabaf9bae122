import Diagnostics
import Editions
import ToolkitModel

/// What links without a text of their own print.
struct PrintedLabels {
  private let edition: Edition

  init(_ edition: Edition) {
    self.edition = edition
  }

  /// The label for a link's destination (`paper:i-200`); empty for a destination that names no piece.
  func label(of destination: String) -> String {
    guard let colon = destination.firstIndex(of: ":") else { return "" }
    let id = String(destination[destination.index(after: colon)...])
    switch destination[..<colon] {
    case "section": return edition.sections[PieceID(id)]?.title.string ?? ""
    case "rule": return edition.rules[PieceID(id)]?.title.string ?? ""
    case "encounter": return edition.encounters[PieceID(id)]?.title.string ?? ""
    case "form": return edition.forms[PieceID(id)]?.title.string ?? ""
    case "edition": return edition.named[PieceID(id)]?.title.string ?? ""
    case "flyer": return edition.flyers[PieceID(id)]?.title.string ?? ""
    case "term": return edition.terms[PieceID(id)]?.plain ?? ""
    case "cite": return edition.authorities[PieceID(id)]?.short ?? ""
    case "contact": return edition.contacts[PieceID(id)]?.name ?? ""
    case "paper": return edition.papers[PieceID(id)]?.label ?? ""
    default: return ""
    }
  }
}

extension Paper {
  /// The number and the name, as links print them.
  var label: String { number.map { "\($0) (\(name))" } ?? name }
}
