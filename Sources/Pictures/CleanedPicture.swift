/// A picture as it may be published: its pixels as they were, and nothing that tells of its maker.
///
/// Gone are place, date, device, author, texts, thumbnails, second pictures, and whatever follows the end of the
/// picture. What stays is what decides how the pixels look: the way up (Orientation) and a common color space.
package struct CleanedPicture: Sendable, Equatable {
  package let bytes: [UInt8]
  package let format: PictureFormat
  /// In pixels, before it is turned the way up.
  package let width: Int
  package let height: Int

  /// Cleans a file; the same file gives the same bytes, and a cleaned one stays as it is.
  ///
  /// - Parameters:
  ///   - original: the file.
  ///   - format: what its name says.
  /// - Throws: why the file cannot be published.
  package init(_ original: [UInt8], as format: PictureFormat) throws(PictureRefusal) {
    guard !original.isEmpty else { throw .empty }
    guard PictureFormat(of: original) == format else {
      throw .otherFormat(FileKind(of: original))
    }
    let bytes: [UInt8]
    let size: PictureSize
    switch format {
    case .jpeg:
      let cleaning = try JPEGCleaning(original)
      (bytes, size) = (try cleaning.cleaned(), cleaning.size)
    case .png:
      let cleaning = try PNGCleaning(original)
      (bytes, size) = (cleaning.output, cleaning.size)
    case .gif:
      let cleaning = try GIFCleaning(original)
      (bytes, size) = (cleaning.output, cleaning.size)
    case .webp:
      let cleaning = try WebPCleaning(original)
      (bytes, size) = (cleaning.cleaned(), cleaning.size)
    }
    self.bytes = bytes
    self.format = format
    width = size.width
    height = size.height
  }
}
