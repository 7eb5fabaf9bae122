import Composition
import Diagnostics
package import Digests
package import ToolkitModel

/// The part of a site that a phone keeps when its reader asks for it: the pages of one variant, and what they
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

  let variant: Variant
  /// Sorted by path.
  let files: [File]

  /// - Parameters:
  ///   - variant: whose pages.
  ///   - files: all of the site, in any order.
  package init(of variant: Variant, from files: [File]) {
    self.variant = variant
    self.files = files.filter { variant.keeps($0.path) }
      .sorted { $0.path.precedes($1.path) }
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
