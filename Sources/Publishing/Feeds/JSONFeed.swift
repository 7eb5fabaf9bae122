import Composition
import Guides
import JSON
import ToolkitModel

/// `feed.json`: the same changes as a JSON Feed (version 1.1, jsonfeed.org).
struct JSONFeed {
  let bytes: [UInt8]

  init(
    of changes: [ReviewedChange], in guide: Guide, words: InterfaceWords, at address: String
  ) {
    let settings = guide.settings
    let items = changes.map { change -> JSONValue in
      [
        "id": .string(change.id), "url": .string(change.address), "title": .string(change.title),
        "content_text": .string(change.summary),
        "date_modified": .string(ReviewedChange.instant(change.on)),
      ]
    }
    let feed: JSONValue = [
      "version": "https://jsonfeed.org/version/1.1",
      "title": "\(settings.title.plainText): \(words["feed_title"])",
      "home_page_url": .string(address), "feed_url": "\(address)feed.json",
      "language": .string(guide.language.text),
      "authors": [["name": .string(settings.publisher)]], "items": .list(items),
    ]
    bytes = feed.file
  }
}
