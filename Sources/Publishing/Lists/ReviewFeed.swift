import Editions
import Rendering
import Templating
import ToolkitModel

/// `feed.xml`: an Atom feed of what lawyers have reviewed, newest first.
struct ReviewFeed {
  let bytes: [UInt8]

  init(of records: [PageRecord], in edition: Edition, words: InterfaceWords, at address: String) {
    let settings = edition.settings
    let entries = records.compactMap { record -> (PageRecord, CalendarDate)? in
      guard record.review.isReviewed, let on = record.review.oldest else { return nil }
      return (record, on)
    }.sorted { left, right in
      left.1 != right.1 ? left.1 > right.1 : left.0.path < right.0.path
    }
    var xml: [UInt8] = []
    func element(_ name: String, _ text: String) {
      xml += "<\(name)>".utf8
      xml.appendEscapedHTML(text)
      xml += "</\(name)>\n".utf8
    }
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(edition.language)\">\n".utf8
    element("title", "\(settings.title.plainText): \(words["feed_title"])")
    element("id", address)
    xml += "<link href=\"".utf8
    xml.appendEscapedHTML(address)
    xml += "\"/>\n<link rel=\"self\" href=\"".utf8
    xml.appendEscapedHTML(address + "feed.xml")
    xml += "\"/>\n".utf8
    element("updated", Self.instant(entries.first?.1 ?? settings.editionDate))
    xml += "<author>".utf8
    element("name", settings.publisher)
    xml += "</author>\n".utf8
    for (record, on) in entries {
      xml += "<entry>\n".utf8
      element("title", record.title)
      element("id", address + record.path.text + "#reviewed-" + on.iso8601)
      xml += "<link href=\"".utf8
      xml.appendEscapedHTML(address + record.path.text)
      xml += "\"/>\n".utf8
      element("updated", Self.instant(on))
      element(
        "summary",
        "\(words["reviewed_on"]): \(words.text(on)). \(words["reviewed_by"]): "
          + record.review.by.joined(separator: ", "))
      xml += "</entry>\n".utf8
    }
    xml += "</feed>\n".utf8
    bytes = xml
  }

  private static func instant(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00Z" }
}
