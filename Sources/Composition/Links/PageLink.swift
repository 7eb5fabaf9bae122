import CommonMark
package import Diagnostics

/// A link from one page to a place in another, kept until all pages are known.
package struct PageLink: Sendable, Hashable {
  /// The page that it leads to.
  package let target: PageID
  /// The id within that page.
  package let fragment: String
}

/// A link of a document together with where it was written.
///
/// It holds the whole tree, so it lives only as long as its document: a site of thousands of pages
/// keeps the ``PageLink`` and makes a document anew when one of its links turns out to be dead.
package struct PlacedLink: Sendable {
  package let link: PageLink
  let use: LinkUse

  /// Where the link's target stands, and how many bytes it has.
  package var place: (position: SourcePosition, length: Int) {
    (use.position, use.destination.count)
  }
}
