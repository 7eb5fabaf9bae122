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
