import Composition
import Guides
import JSON
import Publishing
import Storage
import ToolkitModel

extension LoadedToolkit {
  /// What the manifest says besides the files: issue, language, place, reviews.
  func manifestMembers(pages: [PageRecord]) -> [JSONValue.Member] {
    [
      .init(
        "edition",
        [
          "code": .string(guide.settings.issueCode),
          "date": .string(guide.settings.issueDate.iso8601),
        ]),
      .init("languages", .list(languages.map { .string($0) })),
      .init("place", .string(guide.place.id.text)),
      .init("oldest_review", .init(pages.compactMap(\.review.oldest).min()?.iso8601)),
      .init("draft_pages", .integer(pages.count { $0.review.isDraft })),
      .init("pages", .integer(pages.count)),
    ]
  }
}
