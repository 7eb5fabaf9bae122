/// The styles that some pages carry inside, so that they are one request and need no file beside them.
struct InsideStyles: Sendable {
  /// Of the page for addresses that lead nowhere, which is served at any depth.
  let notFound: [UInt8]
  /// Of right-now pages, which must come through where hardly anything does.
  let rightNow: [UInt8]

  /// Takes them from the files of `Templates/assets/`.
  init(of assets: [Site.File]) {
    func style(_ path: String) -> [UInt8] {
      Self.trimmed(assets.first { $0.path == path }?.bytes ?? [])
    }
    notFound = style(Self.notFoundPath)
    rightNow = style(Self.rightNowPath)
  }

  private static let notFoundPath = "assets/not-found.css"
  private static let rightNowPath = "assets/right-now.css"

  var all: [[UInt8]] { [notFound, rightNow] }

  /// Whether a file is only carried inside, and not copied to the site.
  static func contains(_ path: String) -> Bool {
    path == notFoundPath || path == rightNowPath
  }

  /// The style without its comments and without white space at both ends: what stands in the element
  /// is what is hashed.
  private static func trimmed(_ css: [UInt8]) -> [UInt8] {
    var text = Substring(String(decoding: css, as: UTF8.self))
    var kept = ""
    while let open = text.firstRange(of: "/*"),
      let close = text[open.upperBound...].firstRange(of: "*/")
    {
      kept += text[..<open.lowerBound]
      text = text[close.upperBound...]
    }
    kept += text
    let end = kept.lastIndex { !$0.isWhitespace }.map { kept.index(after: $0) } ?? kept.startIndex
    return Array(kept[..<end].drop(while: \.isWhitespace).utf8)
  }
}
