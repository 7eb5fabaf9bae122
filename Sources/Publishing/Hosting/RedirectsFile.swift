/// `_redirects`: what hosts that read such a file answer for addresses that have moved.
///
/// Such an answer keeps the id behind `#` of the old link, which a page that leads on cannot. A host that
/// prefers files to it serves that page, which leads to the same place.
struct RedirectsFile {
  let bytes: [UInt8]

  init(_ redirects: [HostRedirect]) {
    bytes = redirects.flatMap { Array("\($0.from) \($0.to) 301\n".utf8) }
  }
}
