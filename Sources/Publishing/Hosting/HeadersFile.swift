/// `_headers`: what Netlify, Cloudflare Pages and others that read such a file send with every page.
struct HeadersFile {
  let bytes: [UInt8]

  init(_ headers: ResponseHeaders) {
    bytes = Array(
      ("/*\n" + headers.all.map { "  \($0.name): \($0.value)\n" }.joined()).utf8)
  }
}
