import Composition
import Diagnostics
import Guides
import Publishing
import Storage
import ToolkitModel

extension LoadedToolkit {
  /// What the manifest says besides the files: issue, language, place, reviews.
  func manifestMembers(pages: [PageRecord]) -> [Manifest.Member] {
    func member(_ name: String, _ value: FieldValue) -> Manifest.Member {
      var json: [UInt8] = []
      JSONText.append(value, indent: 1, to: &json)
      return Manifest.Member(name: name, json: json)
    }
    let oldest = pages.compactMap(\.review.oldest).min()
    let drafts = pages.count { $0.review.isDraft }
    return [
      member(
        "edition",
        .object([
          "code": .text(guide.settings.issueCode), "date": .init(guide.settings.issueDate),
        ])),
      member("languages", .init(languages)),
      member("place", .text(guide.place.id.text)),
      member("oldest_review", .init(oldest)),
      member("draft_pages", .number(drafts)),
      member("pages", .number(pages.count)),
    ]
  }
}
