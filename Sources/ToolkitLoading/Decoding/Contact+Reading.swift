import ToolkitModel

extension Contact: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Contact? {
    var contact = self
    contact.number = reader.telephoneNumber("number", extension: "extension")
    reader.keepPlainWords("number")
    // Where there is an address, the agency's page is for that, and the number waits.
    if verification?.way == .agencyPage, contact.number != nil, address == nil,
      contactKind != .office, case .mapping(let verified) = reader.node("verified"),
      let way = verified["how"]
    {
      reader.report(
        "agency-page-number",
        "'agency-page' is not enough for the number of a \(contactKind.rawValue): it is only for offices",
        at: way,
        remedy:
          "call the number and delete `how`, or write the `address:` of the page, which is then "
          + "shown without the number; a government's number has `kind: office`")
    }
    return contact
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
          "telephone-number", "this contact has an extension and no number", at: named,
          remedy: "add `number:`, the whole number as it should be printed")
      }
      return nil
    }
    do throws(TelephoneNumberFault) {
      return written.with(try TelephoneNumber(printed: written.value, extension: named?.value))
    } catch {
      report(
        "telephone-number", "the telephone number '\(written.value)' \(error.message)",
        at: written, remedy: error.remedy)
      return nil
    }
  }
}
