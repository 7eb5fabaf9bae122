import Composition
import Diagnostics
import Guides
import ToolkitModel

/// `feed.json`: the same changes as a JSON Feed (version 1.1, jsonfeed.org).
struct JSONFeed {
  let bytes: [UInt8]

  init(
    of changes: [ReviewedChange], in guide: Guide, words: InterfaceWords, at address: String
  ) {
    let settings = guide.settings
    let items = changes.map { change -> FieldValue in
      .object([
        "id": .text(change.id), "url": .text(change.address), "title": .text(change.title),
        "content_text": .text(change.summary),
        "date_modified": .text(ReviewedChange.instant(change.on)),
      ])
    }
    let feed: Fields = [
      "version": .text("https://jsonfeed.org/version/1.1"),
      "title": .text("\(settings.title.plainText): \(words["feed_title"])"),
      "home_page_url": .text(address), "feed_url": .text(address + "feed.json"),
      "language": .text(guide.language),
      "authors": .list([.object(["name": .text(settings.publisher)])]), "items": .list(items),
    ]
    var bytes: [UInt8] = []
    JSONText.append(.object(feed), to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    self.bytes = bytes
  }
}
