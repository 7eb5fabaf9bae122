import Composition
import Guides
import Templating
import ToolkitModel

/// `feed.xml`: an Atom feed (RFC 4287) of what lawyers have reviewed, newest first.
struct AtomFeed {
  let bytes: [UInt8]

  init(
    of changes: [ReviewedChange], in guide: Guide, words: InterfaceWords, at address: String
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
    element("updated", ReviewedChange.instant(changes.first?.on ?? settings.issueDate))
    xml += "<author>"
    element("name", settings.publisher)
    xml += "</author>\n"
    for change in changes {
      xml += "<entry>\n"
      element("title", change.title)
      element("id", change.id)
      xml += "<link href=\"\(change.address.escapedHTML)\"/>\n"
      element("updated", ReviewedChange.instant(change.on))
      element("summary", change.summary)
      xml += "</entry>\n"
    }
    xml += "</feed>\n"
    bytes = Array(xml.utf8)
  }
}
