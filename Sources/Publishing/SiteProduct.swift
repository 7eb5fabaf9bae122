import CommonMark
import Composition

/// Something that a site is written as: web pages, Markdown texts, tables of data.
package protocol SiteProduct: Sendable {
  /// The files that are made of one page.
  func files(of page: FramedPage) -> [Site.File]
  /// The files beside the pages.
  func files(beside pages: SitePages) -> [Site.File]
  /// Whether it needs what a search knows of each page.
  var isSearched: Bool { get }
}

extension SiteProduct {
  package func files(of page: FramedPage) -> [Site.File] { [] }
  package func files(beside pages: SitePages) -> [Site.File] { [] }
  package var isSearched: Bool { false }
}

/// A page in its frame, whose texts are written when somebody asks for them.
package struct FramedPage: Sendable {
  let page: Page
  let frame: PageFrame
  /// How large the copy is that a phone keeps, in bytes, for the page that tells it.
  var savedBytes = 0
  private let outline: Outline

  init(_ page: Page, in frame: PageFrame) {
    self.page = page
    self.frame = frame
    outline = page.body.outline(countingWords: frame.countsWords)
  }

  /// What is kept of it.
  var record: PageRecord { frame.record(of: page, outline) }

  /// Tells a search what it knows of it.
  func add(to search: inout SearchCollector) {
    search.read(page, headings: outline.headings, by: frame.composer)
  }

  /// The page for browsers.
  package var web: Site.File {
    Site.File(path: page.entry.path.text, bytes: frame.html(of: page, outline, saving: savedBytes))
  }

  /// The page as one Markdown text.
  package var markdown: Site.File {
    Site.File(path: page.entry.markdownPath.text, bytes: frame.markdown(of: page))
  }
}

/// All pages of a site when they are written, in the order of its languages.
package struct SitePages: Sendable {
  package let site: Site
  let made: [LanguagePages.Made]

  /// The record of each page in reading order, one language after the other.
  var records: [PageRecord] { made.flatMap(\.records) }
}
