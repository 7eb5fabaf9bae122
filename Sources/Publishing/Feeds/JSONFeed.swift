import Composition
import Guides
import JSON
import ToolkitModel

/// `feed.json`: the same as a JSON Feed (version 1.1, jsonfeed.org).
struct JSONFeed {
  let bytes: [UInt8]

  init(
    of entries: [FeedEntry], in guide: Guide, words: InterfaceWords, at address: String
  ) {
    let settings = guide.settings
    let items = entries.map { entry -> JSONValue in
      [
        "id": .string(entry.id), "url": .string(entry.address), "title": .string(entry.title),
        "content_text": .string(entry.summary),
        "date_modified": .string(FeedEntry.instant(entry.on)),
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
