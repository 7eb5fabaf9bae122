import Diagnostics
import Guides
import ToolkitModel

/// Finds contacts in texts about a place where they can help nobody.
///
/// - Good: a section with `place: us-ny` that links to a contact with `area: us`, or with `area: us-ny-bronx`.
/// - Bad: a section with `place: us-ny` that links to a contact with `area: us-il`.
enum ContactAreas {
  static func diagnostics(for pieces: [PrintedPiece], in guide: Guide) -> [Diagnostic] {
    let away = Dictionary(
      guide.places.pieces.map { place in
        (place.id, guide.contacts.pieces.filter { !guide.concerns($0, place) })
      }, uniquingKeysWith: { first, _ in first }
    ).filter { !$0.value.isEmpty }
    guard !away.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for piece in pieces {
      let id = piece.place ?? guide.place.id
      guard let contacts = away[id], let place = guide.places[id] else { continue }
      for text in piece.texts {
        WrittenReferences.visit(text.source.bytes) { reference, offset in
          guard case .link("contact", let id) = reference,
            let contact = contacts.first(where: { $0.id.text == id }),
            let area = contact.area.flatMap({ guide.places[$0.value] })
          else { return }
          found.append(
            Diagnostic(
              .error, "contact-elsewhere",
              "contact '\(id)' is for \(area.name), but this \(piece.kind) is about \(place.name)",
              at: text.source.position(offset: offset),
              length: "contact:".utf8.count + id.utf8.count,
              remedy: "delete the link, or correct `area` of the contact or `place` of the text"))
        }
      }
    }
    return found
  }
}
