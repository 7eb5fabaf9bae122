import Composition
import Guides
import Templating
import ToolkitModel

/// `feed.xml`: an Atom feed (RFC 4287) of what changed and of what lawyers reviewed, newest first.
struct AtomFeed {
  let bytes: [UInt8]

  init(
    of entries: [FeedEntry], in guide: Guide, words: InterfaceWords, at address: String
  ) {
    let settings = guide.settings
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    func element(_ name: String, _ text: String) {
      xml += "<\(name)>\(text.escapedHTML)</\(name)>\n"
    }
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(guide.language)\">\n"
    element("title", "\(settings.title.plainText): \(words["feed_title"])")
    element("id", address)
    xml += "<link href=\"\(address.escapedHTML)\"/>\n"
    xml += "<link rel=\"self\" href=\"\(address.escapedHTML)feed.xml\"/>\n"
    element("updated", FeedEntry.instant(entries.first?.on ?? settings.issueDate))
    xml += "<author>"
    element("name", settings.publisher)
    xml += "</author>\n"
    for entry in entries {
      xml += "<entry>\n"
      element("title", entry.title)
      element("id", entry.id)
      xml += "<link href=\"\(entry.address.escapedHTML)\"/>\n"
      element("updated", FeedEntry.instant(entry.on))
      element("summary", entry.summary)
      xml += "</entry>\n"
    }
    xml += "</feed>\n"
    bytes = Array(xml.utf8)
  }
}
