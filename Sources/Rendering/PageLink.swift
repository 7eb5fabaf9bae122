package import Diagnostics

/// A link from one page to a place in another, kept until all pages are known.
package struct PageLink: Sendable, Hashable {
  /// The page that it leads to.
  package let target: PageID
  /// The id within that page.
  package let fragment: String
  /// Where the link was written.
  package let position: SourcePosition
  package let length: Int
}
