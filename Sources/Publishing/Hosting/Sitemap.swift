import Composition
import Templating
import ToolkitModel

/// `sitemap.xml`: the address of every page that somebody reads, and its date, for search engines.
struct Sitemap {
  /// A page, and the day from which it is as it is.
  struct Entry {
    let path: PagePath
    let date: CalendarDate
  }

  let bytes: [UInt8]

  /// - Parameters:
  ///   - entries: the pages, in any order.
  ///   - address: the site's address, ending in a slash.
  init(of entries: [Entry], at address: String) {
    let pages = entries.sorted { $0.path < $1.path }.map { entry in
      "<url><loc>\((address + entry.path.text).escapedHTML)</loc>"
        + "<lastmod>\(entry.date.iso8601)</lastmod></url>\n"
    }.joined()
    bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(pages)</urlset>

      """.utf8)
  }
}
