import Composition
import Guides
import JSON
import Publishing
import ToolkitModel

extension ComposedToolkit {
  /// The member that names the languages of a site.
  static let languagesMember = "languages"

  /// What the manifest says besides the files: issue, language, place, reviews.
  func manifestMembers(pages: [PageRecord]) -> [JSONValue.Member] {
    let settings = loaded.guide.settings
    return [
      .init(
        "edition",
        [
          "code": .string(settings.issueCode),
          "date": .string(settings.issueDate.iso8601),
        ]),
      .init(Self.languagesMember, .list(languages.map { .string($0) })),
      .init("place", .string(loaded.guide.place.id.text)),
      .init("oldest_review", .init(pages.compactMap(\.review.oldest).min()?.iso8601)),
      .init("draft_pages", .integer(pages.count { $0.review.isDraft })),
      .init("pages", .integer(pages.count)),
    ]
  }
}
