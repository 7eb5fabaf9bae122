import Composition
import Diagnostics
import Guides
import ToolkitModel

/// Names each contact that nobody has verified, or not for too long, and where it is printed.
///
/// - Good: `verified: {on: 2026-11-01, …}` in a build of 2026-11-24.
/// - Bad: a number or an address without `verified`; one with `verified: {on: 2016-11-01, …}`.
struct ContactStandings {
  let guide: Guide
  /// The pages of the site.
  let records: [PageRecord]
  /// What pages offer.
  let offers: OfferedFiles

  /// The most places that a message names.
  private static let shownPlaces = 6

  var diagnostics: [Diagnostic] {
    guide.contacts.pieces.flatMap { contact -> [Diagnostic] in
      let old: Diagnostic? =
        switch guide.standings[contact.id] {
        case .unverified, .current, nil: nil
        case .due: contact.verification.map { due(contact, $0) }
        case .overdue: contact.verification.map { overdue(contact, $0) }
        }
      return [old, unverified(contact)].compactMap(\.self)
    }
  }

  /// A contact with a number or an address that is not printed, or with neither.
  private func unverified(_ contact: Contact) -> Diagnostic? {
    let hasNumber = contact.number != nil && contact.printableNumber == nil
    let hasAddress = contact.address != nil && contact.printableAddress == nil
    if contact.isShown, !hasNumber { return nil }
    let both = hasNumber && hasAddress
    let unseen =
      "nobody has verified \(both ? "the number and the address" : hasNumber ? "the number" : "the address")"
      + " of contact '\(contact.id)', so \(both ? "they are" : "it is") not printed"
    let message: String
    let remedy: String
    let place: (position: SourcePosition, length: Int)
    if hasNumber, let number = contact.number {
      message = unseen
      remedy =
        contact.verification == nil
        ? "call it, then add `verified: {on: …, source: …}`"
          + (contact.contactKind == .office
            ? "; or add `verified: {on: …, source: …, how: agency-page}` if the agency's own page shows it"
            : "")
        : "call it, then write who called, and delete `how`"
      place = (number.position, number.length)
    } else if hasAddress, let address = contact.address {
      message = unseen
      remedy =
        "open it and check that it is theirs, then add `verified: {on: …, source: …, how: agency-page}`"
      place = (address.position, address.length)
    } else {
      message =
        "contact '\(contact.id)' has neither a number nor an address, so it is not shown"
      remedy =
        "add `number:` or `address:`, and `verified:` once somebody has verified it; or delete the contact"
      place = (contact.position, 1)
    }
    return Diagnostic(
      .warning, "contact-unverified",
      message + (places(of: contact).map { " on \($0)" } ?? "; no page names it"),
      at: place.position, length: place.length, remedy: remedy,
      premise: .leftOut(contact.position))
  }

  private func due(_ contact: Contact, _ verification: Contact.Verification) -> Diagnostic {
    let on = verification.on
    return Diagnostic(
      .note, "contact-due",
      "\(contact.means) of contact '\(contact.id)' must be verified again by "
        + day(after: on).iso8601,
      at: on.position, length: on.length,
      remedy: "\(contact.verifying) by then, and update the date")
  }

  private func overdue(_ contact: Contact, _ verification: Contact.Verification) -> Diagnostic {
    let on = verification.on
    return Diagnostic(
      guide.settings.isRelease ? .error : .warning, "contact-overdue",
      "\(contact.means) of contact '\(contact.id)' had to be verified again by "
        + day(after: on).iso8601
        + (places(of: contact).map {
          "; \(contact.hasBoth ? "they are" : "it is") printed on \($0)"
        } ?? ""),
      at: on.position, length: on.length, remedy: "\(contact.verifying), then update the date")
  }

  private func day(after on: Located<CalendarDate>) -> CalendarDate {
    on.value.adding(days: guide.settings.reviewPolicy.contacts)
  }

  /// The pages that name a contact, and the files that are made of them.
  private func places(of contact: Contact) -> String? {
    let pages = records.filter { $0.contacts.contains(contact.id) }
    let files =
      pages.flatMap { offers.prints[$0.id].map(\.path.text) }
      + guide.editions.pieces.flatMap { named -> [String] in
        let selection = EditionContents(named, from: guide)
        guard pages.contains(where: { selection.holds($0.id) }) else { return [] }
        let id = PageID.edition(named.id)
        return offers.prints[id].map(\.path.text)
          + offers.archives.offered(on: id, in: guide.variant).map(\.path.text)
      }
    let all = pages.map(\.path.text) + files
    guard !all.isEmpty else { return nil }
    let more = all.count - Self.shownPlaces
    return all.prefix(Self.shownPlaces).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}

extension Contact {
  fileprivate var hasBoth: Bool { printableNumber != nil && printableAddress != nil }

  /// What is verified of it, for messages.
  fileprivate var means: String {
    hasBoth
      ? "the number and the address" : printableNumber == nil ? "the address" : "the number"
  }

  /// What somebody does to verify it again.
  fileprivate var verifying: String {
    printableNumber == nil || verification?.way == .agencyPage ? "check the page" : "call it"
  }
}

extension EditionContents {
  /// Whether a book of the selection has a page.
  fileprivate func holds(_ page: PageID) -> Bool {
    switch page {
    case .section(let id): parts.contains { $0.sections.contains { $0.section.id == id } }
    case .encounter(let id): encounters.contains { $0.id == id }
    case .flyer(let id): flyers.contains { $0.id == id }
    case .form(let id): forms.contains { $0.id == id }
    case .appendix(let id): appendices.contains { $0.appendix.id == id }
    default: false
    }
  }
}
