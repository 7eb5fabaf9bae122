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

  /// The hotline of a place: of those with a verified number that are there for everybody in it, the one whose area
  /// is the nearest around it; among equals the first.
  package func hotline(of place: Place) -> Contact? {
    let areas = places.wider(from: place.id)
    func distance(_ contact: Contact) -> Int? {
      guard let area = contact.area?.value else { return areas.count }
      return areas.firstIndex(of: area)
    }
    return contacts.pieces.filter { $0.contactKind == .hotline && $0.printableNumber != nil }
      .compactMap { contact in distance(contact).map { (contact: contact, distance: $0) } }
      .min { $0.distance < $1.distance }?.contact
  }

  /// Whether a contact is there for somebody in a place: its area is the place, around it or within it.
  package func concerns(_ contact: Contact, _ place: Place) -> Bool {
    serves(contact, place) || places.wider(from: contact.area?.value).contains(place.id)
  }
}
