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
    var xml: [UInt8] = []
    func element(_ name: String, _ text: String) {
      xml += "<\(name)>".utf8
      xml.appendEscapedHTML(text)
      xml += "</\(name)>\n".utf8
    }
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(guide.language)\">\n".utf8
    element("title", "\(settings.title.plainText): \(words["feed_title"])")
    element("id", address)
    xml += "<link href=\"".utf8
    xml.appendEscapedHTML(address)
    xml += "\"/>\n<link rel=\"self\" href=\"".utf8
    xml.appendEscapedHTML(address + "feed.xml")
    xml += "\"/>\n".utf8
    element("updated", ReviewedChange.instant(changes.first?.on ?? settings.issueDate))
    xml += "<author>".utf8
    element("name", settings.publisher)
    xml += "</author>\n".utf8
    for change in changes {
      xml += "<entry>\n".utf8
      element("title", change.title)
      element("id", change.id)
      xml += "<link href=\"".utf8
      xml.appendEscapedHTML(change.address)
      xml += "\"/>\n".utf8
      element("updated", ReviewedChange.instant(change.on))
      element("summary", change.summary)
      xml += "</entry>\n".utf8
    }
    xml += "</feed>\n".utf8
    bytes = xml
  }
}
