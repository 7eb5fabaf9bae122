import Composition
import Templating

/// `sitemap.xml`: the address of every page, for search engines.
struct Sitemap {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - paths: the pages, sorted.
  ///   - address: the site's address, ending in a slash.
  init(of paths: [PagePath], at address: String) {
    let pages = paths.map { "<url><loc>\((address + $0.text).escapedHTML)</loc></url>\n" }.joined()
    bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(pages)</urlset>

      """.utf8)
  }
}
