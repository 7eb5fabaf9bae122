/// Why a picture cannot be published.
package enum PictureRefusal: Error, Equatable {
  case empty
  /// The bytes are not what the name says; what they are, if that is known.
  case otherFormat(FileKind?)
  /// The file ends before the picture does.
  case cutOff
  /// It breaks the rules of its format; how.
  case damaged(String)
  /// It is zero pixels wide or high.
  case noSize
  /// A variant of its format that browsers do not show; which.
  case notForBrowsers(String)
  /// Its colors need a profile that tells of a device, and no common color space comes close.
  case unusualColors
}
