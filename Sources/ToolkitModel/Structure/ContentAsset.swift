/// A file of the content that is copied to the site as it is: a picture, or anything in `static/`.
package struct ContentAsset: Sendable, Equatable {
  /// The path within the content folder (`images/door.svg`).
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
