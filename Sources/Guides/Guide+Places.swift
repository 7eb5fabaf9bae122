package import ToolkitModel

extension Guide {
  /// The place whose law a piece states: its own, else the toolkit's.
  package func place(of piece: some ReviewablePiece) -> Place {
    piece.place.flatMap { places[$0.value] } ?? place
  }

  /// Whether a contact is there for everybody in a place.
  package func serves(_ contact: Contact, _ place: Place) -> Bool {
    guard let area = contact.area?.value else { return true }
    return places.wider(from: place.id).contains(area)
  }

  /// Whether a contact is there for somebody in a place: its area is the place, around it or within it.
  package func concerns(_ contact: Contact, _ place: Place) -> Bool {
    serves(contact, place) || places.wider(from: contact.area?.value).contains(place.id)
  }
}
