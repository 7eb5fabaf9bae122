import Diagnostics
import Guides
import ToolkitModel

/// What links without a text of their own print.
struct PrintedLabels {
  let guide: Guide

  /// The label for a link's destination (`paper:i-200`); empty for a destination that names no piece.
  func label(of destination: String) -> String {
    guard let colon = destination.firstIndex(of: ":") else { return "" }
    let id = String(destination[destination.index(after: colon)...])
    switch destination[..<colon] {
    case "section": return guide.sections[PieceID(id)]?.title.string ?? ""
    case "rule": return guide.rules[PieceID(id)]?.title.string ?? ""
    case "encounter": return guide.encounters[PieceID(id)]?.title.string ?? ""
    case "form": return guide.forms[PieceID(id)]?.title.string ?? ""
    case "edition": return guide.editions[PieceID(id)]?.title.string ?? ""
    case "flyer": return guide.flyers[PieceID(id)]?.title.string ?? ""
    case "term": return guide.terms[PieceID(id)]?.plain ?? ""
    case "cite": return guide.authorities[PieceID(id)]?.short ?? ""
    case "contact": return contact(id)
    case "paper": return guide.papers[PieceID(id)]?.label ?? ""
    default: return ""
    }
  }

  /// The name of a contact, or with `#number` its number.
  private func contact(_ id: String) -> String {
    let parts = id.split(separator: "#", maxSplits: 1)
    let contact = parts.first.flatMap { guide.contacts[PieceID(String($0))] }
    return (parts.count > 1 ? contact?.printableNumber?.printed : nil) ?? contact?.name ?? ""
  }
}

extension Paper {
  /// The number and the name, as links print them.
  var label: String { number.map { "\($0) (\(name))" } ?? name }
}
