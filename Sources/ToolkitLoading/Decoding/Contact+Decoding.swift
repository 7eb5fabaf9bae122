import Diagnostics
import ToolkitModel

extension Contact {
  init(_ reader: PieceReader) {
    let id = reader.id(of: Contact.self) ?? reader.unreadID()
    let name = reader.string("name")
    let kind = reader.choice("kind", of: Kind.self)
    let number = reader.telephoneNumber("number", extension: "extension")
    let address = reader.webAddress("address")
    let hours = reader.optionalLabel("hours")
    reader.keepPlainWords("name", "number", "hours")
    let languages = reader.strings("languages")
    let area = reader.reference("area", to: Place.self)
    let verification = reader.object("verified", kind: "verification") { reader in
      Verification(reader, of: kind, hasOnlyNumber: number != nil && address == nil)
    }
    let note = reader.optionalText("note")
    self.init(
      id: id, name: name, contactKind: kind ?? .office, number: number, address: address,
      hours: hours,
      languages: languages, area: area, verification: verification, note: note,
      position: reader.position)
  }
}

extension Contact.Verification {
  /// Reads who verified a contact of a kind (`nil` if that could not be read).
  ///
  /// Where there is an address, the agency's page is for that, and the number waits.
  fileprivate init?(_ reader: PieceReader, of kind: Contact.Kind?, hasOnlyNumber: Bool) {
    let on = reader.locatedDayDone("on")
    let source = reader.string("source")
    let way = reader.optionalChoice("how", of: Way.self)
    if way == .agencyPage, hasOnlyNumber, let kind, kind != .office, let node = reader.node("how") {
      reader.report(
        "agency-page-number",
        "'agency-page' is not enough for the number of a \(kind.rawValue): it is only for offices",
        at: node.position, length: node.underline,
        remedy:
          "call the number and delete `how`, or write the `address:` of the page, which is then "
          + "shown without the number; a government's number has `kind: office`")
    }
    guard let on else { return nil }
    self.init(on: on, source: source, way: way ?? .called)
  }
}

extension PieceReader {
  /// A telephone number, of which it must be certain what to dial.
  fileprivate func telephoneNumber(
    _ key: String, extension extensionKey: String
  ) -> Located<TelephoneNumber>? {
    let written = optionalCode(key)
    let named = optionalCode(extensionKey)
    guard let written else {
      if let named, !has(key) {
        report(
          "telephone-number", "this contact has an extension and no number", at: named.position,
          length: named.length, remedy: "add `number:`, the whole number as it should be printed")
      }
      return nil
    }
    do throws(TelephoneNumberFault) {
      return Located(
        try TelephoneNumber(printed: written.value, extension: named?.value),
        at: written.position, length: written.length)
    } catch {
      report(
        "telephone-number", "the telephone number '\(written.value)' \(error.message)",
        at: written.position, length: written.length, remedy: error.remedy)
      return nil
    }
  }
}
