import Guides
import ToolkitModel

/// The pages over which a long list of authorities is spread on the site.
///
/// A short list keeps the editors' order, by kinds. A long one is sorted by short forms, so that each page can
/// say from which to which it has; books have them all in their index.
struct AuthorityPages: Sendable {
  /// The most authorities of one page; about 10 KB, compressed.
  static let limit = 72

  /// The authorities of each page; one page for a short list.
  let pages: [[Authority]]
  private let places: [PieceID<Authority>: PageID]

  init(of guide: Guide) {
    let all = guide.authorities.pieces
    let count = max(1, (all.count + Self.limit - 1) / Self.limit)
    if count == 1 {
      pages = [all]
    } else {
      let sorted = all.sortedByName()
      let size = (all.count + count - 1) / count
      pages = stride(from: 0, to: sorted.count, by: size).map {
        Array(sorted[$0..<min($0 + size, sorted.count)])
      }
    }
    places = Dictionary(
      pages.enumerated().flatMap { number, page in
        page.map { ($0.id, Self.id(ofPage: number)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The page with a number, from 0.
  static func id(ofPage number: Int) -> PageID {
    number == 0 ? .authorities : .moreAuthorities(number + 1)
  }

  /// The page on which an authority is looked up.
  func page(of id: PieceID<Authority>) -> PageID { places[id] ?? .authorities }

  /// From which authority to which a page has them.
  func range(ofPage number: Int, _ words: InterfaceWords) -> String {
    words.filled(
      "from_to",
      ["first": pages[number].first?.short ?? "", "last": pages[number].last?.short ?? ""])
  }
}
