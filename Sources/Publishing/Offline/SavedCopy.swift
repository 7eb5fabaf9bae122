import Composition
import Diagnostics
package import Digests

/// The part of a site that a phone keeps when its reader asks for it: the pages of one language, and what they
/// need.
///
/// What only some readers want (prints, packed files, data, cleaned documents) is not in it; it would make the
/// copy many times as large.
package struct SavedCopy: Sendable, Equatable {
  /// A file, as far as a copy needs to know it.
  package struct File: Sendable, Equatable {
    package let path: String
    package let digest: SHA256Digest

    package init(path: String, digest: SHA256Digest) {
      self.path = path
      self.digest = digest
    }
  }

  let language: String
  /// Sorted by path.
  let files: [File]

  /// - Parameters:
  ///   - language: whose pages.
  ///   - files: all of the site, in any order.
  package init(of language: String, from files: [File]) {
    self.language = language
    self.files = files.filter { Self.includes($0.path, in: language) }
      .sorted { $0.path.precedes($1.path) }
  }

  /// Whether the copy of a language has a file of the site.
  static func includes(_ path: String, in language: String) -> Bool {
    // The words of other languages are looked up in theirs.
    if let other = SearchIndex.language(at: path) { return other == language }
    return path == "index.html" || path.hasPrefix(language + "/") || path.hasPrefix("assets/")
      || path.hasPrefix("images/")
  }

  /// Tells one copy from the next: the digest of all paths and digests.
  var digest: SHA256Digest {
    var bytes: [UInt8] = []
    for file in files {
      bytes += file.path.utf8
      bytes.append(0)
      bytes += file.digest.bytes
    }
    return SHA256Digest(of: bytes)
  }
}
