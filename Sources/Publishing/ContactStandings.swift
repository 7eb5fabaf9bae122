import Diagnostics
import Editions
import Rendering
import ToolkitModel

/// Names each contact whose number is not verified, or was verified too long ago, and where it is printed.
///
/// - Good: `verified: {on: 2026-11-01, …}` in a build of 2026-11-24.
/// - Bad: a number without `verified`; one with `verified: {on: 2016-11-01, …}`.
struct ContactStandings {
  let edition: Edition
  /// The pages of the site.
  let records: [PageRecord]
  /// What pages offer.
  let renderer: EditionRenderer

  /// The most places that a message names.
  private static let shownPlaces = 6

  var diagnostics: [Diagnostic] {
    edition.contacts.pieces.compactMap { contact in
      guard let number = contact.number, let standing = edition.standings[contact.id] else {
        return nil
      }
      return switch standing {
      case .current: nil
      case .unverified: unverified(contact, number)
      case .due: contact.verification.map { due(contact, $0.on) }
      case .overdue: contact.verification.map { overdue(contact, $0.on) }
      }
    }
  }

  private func unverified(
    _ contact: Contact, _ number: Located<TelephoneNumber>
  ) -> Diagnostic {
    Diagnostic(
      .warning, "contact-unverified",
      "nobody has verified the number of contact '\(contact.id)', so it is not printed"
        + (places(of: contact).map { " on \($0)" } ?? "; no page names it"),
      at: number.position, length: number.length,
      remedy: "call it, then add `verified: {on: …, source: …}`",
      premise: .leftOut(contact.position))
  }

  private func due(_ contact: Contact, _ on: Located<CalendarDate>) -> Diagnostic {
    Diagnostic(
      .note, "contact-due",
      "the number of contact '\(contact.id)' is to be verified again by \(day(after: on).iso8601)",
      at: on.position, length: on.length, remedy: "call it by then, and write the new day")
  }

  private func overdue(_ contact: Contact, _ on: Located<CalendarDate>) -> Diagnostic {
    Diagnostic(
      edition.settings.isRelease ? .error : .warning, "contact-overdue",
      "the number of contact '\(contact.id)' was to be verified again by "
        + day(after: on).iso8601 + (places(of: contact).map { "; it is printed on \($0)" } ?? ""),
      at: on.position, length: on.length, remedy: "call it, then write the new day")
  }

  private func day(after on: Located<CalendarDate>) -> CalendarDate {
    on.value.adding(days: edition.settings.reviewPolicy.contacts)
  }

  /// The pages that name a contact, and the files that are made of them.
  private func places(of contact: Contact) -> String? {
    let pages = records.filter { $0.contacts.contains(contact.id) }
    let files =
      pages.flatMap { renderer.prints[$0.id].map(\.path.text) }
      + edition.named.pieces.flatMap { named -> [String] in
        let selection = EditionSelection(named, from: edition)
        guard pages.contains(where: { selection.holds($0.id) }) else { return [] }
        let id = PageID.edition(named.id)
        return renderer.prints[id].map(\.path.text)
          + renderer.archives.offered(on: id, in: edition.language).map(\.path.text)
      }
    let all = pages.map(\.path.text) + files
    guard !all.isEmpty else { return nil }
    let more = all.count - Self.shownPlaces
    return all.prefix(Self.shownPlaces).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}

extension EditionSelection {
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
