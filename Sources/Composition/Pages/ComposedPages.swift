import ConcurrentMap

/// The composed pages of a guide: each is composed when it is asked for, but for those that the driver has had
/// composed ahead, because several outputs need them.
package struct ComposedPages: Sendable {
  package let composer: PageComposer
  private let ahead: [PageID: Page]

  /// Composes each page when it is asked for.
  package init(by composer: PageComposer) {
    self.composer = composer
    ahead = [:]
  }

  /// Composes the pages of the site that wait for no others ahead, on at most `tasks` tasks.
  package init(by composer: PageComposer, tasks: Int) async {
    self.composer = composer
    let ids = composer.directory.entries.map(\.id).filter { !composer.tellsLengths($0) }
    let pages = await ids.concurrentMap(limit: tasks) { id in composer.page(for: id) }
    ahead = Dictionary(
      pages.compactMap { page in page.map { ($0.entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// A page, as ``PageComposer/page(for:at:on:telling:)`` composes it.
  package func page(
    _ id: PageID, at path: PagePath? = nil, on medium: Surface = .site,
    telling lengths: EditionLengths? = nil
  ) -> Page? {
    if path == nil, medium == .site, let page = ahead[id] { return page }
    return composer.page(for: id, at: path, on: medium, telling: lengths)
  }
}

/// The ids of headings in the source's language, which those of a translation take, so that an address leads
/// to the same place in each.
package indirect enum SourceAnchors: Sendable {
  /// The guide is in the source's language itself.
  case own
  /// The guide is a translation of what these pages are composed of.
  case pages(ComposedPages)

  /// The ids that the headings of a page got in the source's language; `nil` in that language itself.
  func headingIDs(of page: PageID, on medium: Surface) -> [String]? {
    switch self {
    case .own: nil
    case .pages(let pages): pages.page(page, on: medium)?.facts.headingIDs ?? []
    }
  }
}
