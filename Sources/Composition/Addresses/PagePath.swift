import Diagnostics

/// The path of a file within the site, such as `en/at-the-door/index.html`.
///
/// Links between pages are always relative and name the file, so that the same site works on a
/// host's sub-path, from a folder and from an archive.
package struct PagePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The way up from this file's folder to the site's root: empty, or `../` repeated.
  package var root: String {
    String(repeating: "../", count: text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) })
  }

  /// The relative link that leads from this file to another.
  package func relative(to target: PagePath) -> String {
    if self == target { return target.fileName }
    var (from, to) = (text, target.text)
    return from.withUTF8 { from in
      to.withUTF8 { to in
        var shared = 0
        var index = 0
        while index < from.count, index < to.count, from[index] == to[index] {
          index += 1
          if from[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        let up = from[shared...].reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
        let rest = to[shared...]
        return String(unsafeUninitializedCapacity: up * 3 + rest.count) { link in
          for place in 0..<up * 3 {
            link[place] = place % 3 == 2 ? UInt8(ascii: "/") : UInt8(ascii: ".")
          }
          _ = link[(up * 3)...].update(fromContentsOf: rest)
          return up * 3 + rest.count
        }
      }
    }
  }

  /// The relative link to any file, as an address: names of pictures may have any sign.
  package func address(of target: PagePath) -> String { relative(to: target).percentEncoded }

  private var fileName: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.index(after: $0)...]) }
      ?? text
  }

  package static func < (left: PagePath, right: PagePath) -> Bool {
    left.text.precedes(right.text)
  }
}
