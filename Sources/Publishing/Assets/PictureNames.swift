import Composition

/// The pictures that templates, style sheets and copied pages name, such as `url(../images/door.png)`.
package struct PictureNames: Sendable, Equatable {
  /// Paths in the site (`images/door.png`).
  package let paths: Set<String>

  /// Looks for names in texts of any kind: from `images/` up to the sign that ends an address.
  package init(in texts: some Sequence<[UInt8]>) {
    var paths: Set<String> = []
    for text in texts {
      for start in Self.marks(in: text) {
        let end = text[start...].firstIndex { Self.ends.contains($0) } ?? text.count
        let name = String(decoding: text[start..<end], as: UTF8.self)
        // A blank ends the address in a list of pictures; elsewhere it may be part of the name.
        for path in [name, String(name.prefix { $0 != " " && $0 != "," })] {
          paths.insert(path)
          if let decoded = path.percentDecoded { paths.insert(decoded) }
        }
      }
    }
    self.paths = paths
  }

  private static let mark = Array("images/".utf8)
  private static let ends = Set("\"'()<>?#\\\n\r\t".utf8)

  /// Where names may begin; all templates and copied texts are searched, so this goes over bytes.
  private static func marks(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { bytes in
      mark.withUnsafeBufferPointer { mark in
        var found: [Int] = []
        for start in 0..<max(0, bytes.count - mark.count) where bytes[start] == mark[0] {
          if (1..<mark.count).allSatisfy({ bytes[start + $0] == mark[$0] }) { found.append(start) }
        }
        return found
      }
    }
  }

  /// Whether a file of `static/` is a text that may name pictures.
  package static func isRead(_ path: String) -> Bool {
    ["html", "htm", "xhtml", "css", "js", "json", "webmanifest", "xml", "svg"].contains {
      path.lowercased().hasSuffix("." + $0)
    }
  }
}
