/// What a host sends with every file of the site, whatever the host's own way of writing it down.
struct ResponseHeaders: Sendable {
  /// Names and values, in order.
  let all: [(name: String, value: String)]

  /// - Parameters:
  ///   - inside: the policies of pages that carry their styles inside.
  ///   - isSecure: whether the site stands at https; where it does not (an onion address, a local network),
  ///     nothing may tell browsers to ask for https.
  init(allowing inside: [ContentSecurityPolicy], isSecure: Bool) {
    let policy =
      ContentSecurityPolicy.header(allowing: inside) + "; frame-ancestors 'none'"
      + (isSecure ? "; upgrade-insecure-requests" : "")
    all =
      [("Content-Security-Policy", policy)]
      + (isSecure ? [("Strict-Transport-Security", "max-age=31536000")] : [])
      + [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        (
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-DNS-Prefetch-Control", "off"),
        // Files keep their names from one issue to the next, so a browser asks whether they changed;
        // else a new page would get an old style sheet, or a reader an old page.
        ("Cache-Control", "no-cache"),
      ]
  }

  /// `_headers`: what Netlify, Cloudflare Pages and others that read such a file send with every page.
  var file: [UInt8] {
    Array(("/*\n" + all.map { "  \($0.name): \($0.value)\n" }.joined()).utf8)
  }
}
