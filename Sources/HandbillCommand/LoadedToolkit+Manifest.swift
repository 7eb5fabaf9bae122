import Editions
import JSON
import Publishing
import Rendering
import Storage
import ToolkitModel

extension LoadedToolkit {
  /// What the manifest says besides the files: edition, language, place, reviews.
  func manifestMembers(pages: [PageRecord]) -> [JSONValue.Member] {
    [
      .init(
        "edition",
        [
          "code": .string(edition.settings.editionCode),
          "date": .string(edition.settings.editionDate.iso8601),
        ]),
      .init("languages", .list(languages.map { .string($0) })),
      .init("place", .string(edition.place.id.text)),
      .init("oldest_review", .init(pages.compactMap(\.review.oldest).min()?.iso8601)),
      .init("draft_pages", .integer(pages.count { $0.review.isDraft })),
      .init("pages", .integer(pages.count)),
    ]
  }
}
