import Digests

/// What a page may load and run: what this site has, or what stands inside the page, and nothing else.
package struct ContentSecurityPolicy: Sendable, Equatable {
  private let styles: [String]
  private let scripts: [String]
  /// What scripts may ask for and install, for pages that load them from files.
  private let asks: String
  /// The policy as the meta element of a page has it.
  package let text: String

  /// The policy of ordinary pages: scripts and styles are files of this site.
  static let page = ContentSecurityPolicy(
    styles: ["'self'"], scripts: ["'self'"],
    asks: "connect-src 'self'; manifest-src 'self'; worker-src 'self'; ")

  /// The policy of a page that carries its style, and perhaps a script, inside.
  package init(allowingStyle style: [UInt8], script: [UInt8]? = nil, asksHost: Bool = false) {
    self.init(
      styles: [Self.source(of: style)], scripts: script.map { [Self.source(of: $0)] } ?? [],
      asks: asksHost ? "connect-src 'self'; " : "")
  }

  private init(styles: [String], scripts: [String], asks: String) {
    self.styles = styles
    self.scripts = scripts
    self.asks = asks
    text =
      "default-src 'none'; "
      + (scripts.isEmpty ? "" : "script-src \(scripts.joined(separator: " ")); ")
      + "style-src \(styles.joined(separator: " ")); img-src 'self' data:; "
      + asks + "base-uri 'none'; form-action 'none'"
  }

  /// The policy of all pages as a header, without what only a header may say.
  ///
  /// A browser obeys header and page, so the header allows what the policy of any page allows.
  static func header(allowing inside: [ContentSecurityPolicy]) -> String {
    ContentSecurityPolicy(
      styles: page.styles + inside.flatMap(\.styles),
      scripts: page.scripts + inside.flatMap(\.scripts),
      asks: page.asks
    ).text
  }

  /// How a policy names a style or a script by its digest.
  private static func source(of text: [UInt8]) -> String {
    "'sha256-\(SHA256Digest(of: text).base64)'"
  }
}
