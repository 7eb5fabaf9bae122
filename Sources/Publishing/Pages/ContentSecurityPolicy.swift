import Digests

/// What a page may load: nothing but this site's own style sheet and pictures.
enum ContentSecurityPolicy {
  /// The policy of ordinary pages, for their meta element.
  static let page =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    + "form-action 'none'"

  /// The policy as a header, which may say two things more than a meta element.
  static let header = page + "; frame-ancestors 'none'; upgrade-insecure-requests"

  /// The policy of a page whose only style is inside it.
  static func page(allowingStyle css: [UInt8]) -> String {
    "default-src 'none'; style-src 'sha256-\(SHA256Digest(of: css).base64)'; base-uri 'none'; "
      + "form-action 'none'"
  }
}
