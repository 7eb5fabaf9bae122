/// `robots.txt`: search engines may read everything, so that people find it.
struct RobotsFile {
  let bytes: [UInt8]

  /// - Parameter address: the site's address, ending in a slash; without it there is no site map.
  init(siteAddress address: String?) {
    let map = address.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
    bytes = Array(("User-agent: *\nAllow: /\n" + map).utf8)
  }
}
