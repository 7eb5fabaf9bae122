import Rendering

/// The pictures that templates, style sheets and copied pages name, such as `url(../images/door.png)`.
package struct PictureNames: Sendable, Equatable {
  /// Paths in the site (`images/door.png`).
  package let paths: Set<String>

  /// Looks for names in texts of any kind: from `images/` up to the sign that ends an address.
  package init(in texts: some Sequence<[UInt8]>) {
    var paths: Set<String> = []
    let mark = Array("images/".utf8)
    let ends = Set("\"'()<>?#\\\n\r\t".utf8)
    for text in texts {
      var rest = text[...]
      while let found = rest.firstRange(of: mark) {
        rest = rest[found.upperBound...]
        let name = String(decoding: mark + rest.prefix { !ends.contains($0) }, as: UTF8.self)
        // A blank ends the address in a list of pictures; elsewhere it may be part of the name.
        for path in [name, String(name.prefix { $0 != " " && $0 != "," })] {
          paths.insert(path)
          if let decoded = path.percentDecoded { paths.insert(decoded) }
        }
      }
    }
    self.paths = paths
  }

  /// Whether a file of `static/` is a text that may name pictures.
  package static func isRead(_ path: String) -> Bool {
    ["html", "htm", "xhtml", "css", "js", "json", "webmanifest", "xml", "svg"].contains {
      path.lowercased().hasSuffix("." + $0)
    }
  }
}
