import Digests

/// What a page may load: nothing but this site's own style sheet and pictures.
enum ContentSecurityPolicy {
  /// The policy of ordinary pages, for their meta element.
  static let page = policy(styles: ["'self'"])

  /// The policy of a page whose only style is inside it.
  static func page(allowingStyle css: [UInt8]) -> String { policy(styles: [source(of: css)]) }

  /// The policy of all pages as a header, which may say two things more than a meta element.
  ///
  /// A browser obeys both, so the header allows what the policy of any page allows.
  static func header(allowingStyles styles: [[UInt8]]) -> String {
    policy(styles: ["'self'"] + styles.map(source))
      + "; frame-ancestors 'none'; upgrade-insecure-requests"
  }

  private static func policy(styles: [String]) -> String {
    "default-src 'none'; style-src \(styles.joined(separator: " ")); img-src 'self' data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// How a policy names a style by its digest.
  private static func source(of css: [UInt8]) -> String {
    "'sha256-\(SHA256Digest(of: css).base64)'"
  }
}
