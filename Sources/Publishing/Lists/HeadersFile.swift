/// `_headers`: what hosts that read such a file send with every page.
enum HeadersFile {
  /// The file for a site.
  ///
  /// - Parameter styles: the styles that pages carry inside.
  /// - Returns: its bytes.
  static func bytes(allowingStyles styles: [[UInt8]]) -> [UInt8] {
    Array(
      """
      /*
        Content-Security-Policy: \(ContentSecurityPolicy.header(allowingStyles: styles))
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
