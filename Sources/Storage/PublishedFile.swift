import Diagnostics
package import Digests

/// One file of the published site, as the manifest lists it.
package struct PublishedFile: Hashable, Sendable {
  /// Relative to the site, with `/` between the components.
  package let path: String
  package let digest: SHA256Digest
  /// In bytes.
  package let size: Int

  /// Whether this file stands before `other` in a manifest: by the bytes of the path.
  func precedes(_ other: PublishedFile) -> Bool {
    path.precedes(other.path)
  }
}
