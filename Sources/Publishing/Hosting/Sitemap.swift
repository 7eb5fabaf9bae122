import Composition
import Templating

/// `sitemap.xml`: the address of every page, for search engines.
struct Sitemap {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - paths: the pages, sorted.
  ///   - address: the site's address, ending in a slash.
  init(of paths: [PagePath], at address: String) {
    var bytes: [UInt8] = []
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    bytes += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for path in paths {
      bytes += "<url><loc>".utf8
      bytes.appendEscapedHTML(address + path.text)
      bytes += "</loc></url>\n".utf8
    }
    bytes += "</urlset>\n".utf8
    self.bytes = bytes
  }
}
