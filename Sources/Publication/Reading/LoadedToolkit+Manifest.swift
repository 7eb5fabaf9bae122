import Diagnostics
import Editions
import Publishing
import Rendering
import Storage
import ToolkitModel

extension LoadedToolkit {
  /// What the manifest says besides the files: edition, language, place, reviews.
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
          "code": .text(edition.settings.editionCode), "date": .init(edition.settings.editionDate),
        ])),
      member("languages", .init(languages)),
      member("place", .text(edition.place.id.text)),
      member("oldest_review", .init(oldest)),
      member("draft_pages", .number(drafts)),
      member("pages", .number(pages.count)),
    ]
  }
}
