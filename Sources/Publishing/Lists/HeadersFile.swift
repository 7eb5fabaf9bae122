/// `_headers`: what hosts that read such a file send with every page.
enum HeadersFile {
  /// The file for a site.
  ///
  /// - Parameter inside: the policies of pages that carry their styles inside.
  /// - Returns: its bytes.
  static func bytes(allowing inside: [ContentSecurityPolicy]) -> [UInt8] {
    Array(
      """
      /*
        Content-Security-Policy: \(ContentSecurityPolicy.header(allowing: inside)); frame-ancestors 'none'; upgrade-insecure-requests
        Strict-Transport-Security: max-age=31536000
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        Referrer-Policy: no-referrer
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), \
      browsing-topics=()
        Cross-Origin-Opener-Policy: same-origin
        Cross-Origin-Resource-Policy: same-origin
        X-DNS-Prefetch-Control: off

      """.utf8)
  }
}
