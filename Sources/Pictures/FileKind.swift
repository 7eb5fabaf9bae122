/// What a file is by its first bytes, in the words of a message.
package enum FileKind: String, Sendable {
  case jpeg = "a JPEG file"
  case png = "a PNG file"
  case gif = "a GIF file"
  case webp = "a WebP file"
  case svg = "an SVG file"
  case heic = "a HEIC file"
  case avif = "an AVIF file"
  case tiff = "a TIFF file"
  case bmp = "a BMP file"
  case ico = "an ICO file"
  case jpegXL = "a JPEG XL file"
  case jpeg2000 = "a JPEG 2000 file"
  case photoshop = "a Photoshop file"
  case gimp = "a GIMP file"
  case pdf = "a PDF file"
  case video = "a video"
  case zip = "a ZIP file"
  case webPage = "a web page"

  /// - Parameter bytes: the file; what is not known has no kind.
  package init?(of bytes: [UInt8]) {
    let picture = PictureFormat(of: bytes).flatMap { FileKind(rawValue: "a \($0.rawValue) file") }
    let mark = Self.marks.first { bytes.starts(with: $0.0) }?.1
    guard let kind = picture ?? Self.ofMedia(bytes) ?? mark ?? Self.ofText(bytes) else {
      return nil
    }
    self = kind
  }

  /// Whether it is a picture of any kind.
  package var isPicture: Bool {
    switch self {
    case .svg, .bmp, .ico, .photoshop, .gimp: true
    default: isPhoto
    }
  }

  /// Whether it is a picture that may carry metadata, whatever the file is called.
  package var isPhoto: Bool {
    switch self {
    case .jpeg, .png, .gif, .webp, .heic, .avif, .tiff, .jpegXL, .jpeg2000: true
    default: false
    }
  }

  /// ISO 14496-12: a box `ftyp` that names the brand.
  private static func ofMedia(_ bytes: [UInt8]) -> FileKind? {
    guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return nil }
    return switch String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) {
    case "avif", "avis": .avif
    case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": .heic
    default: .video
    }
  }

  /// What files begin with that have no other mark.
  private static let marks: [([UInt8], FileKind)] = [
    ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    (Array("%PDF-".utf8), .pdf), ([0x00, 0x00, 0x01, 0x00], .ico), ([0xFF, 0x0A], .jpegXL),
    ([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], .jpegXL),
    ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .jpeg2000), (Array("8BPS".utf8), .photoshop),
    (Array("gimp xcf".utf8), .gimp), (Array("BM".utf8), .bmp), ([0x50, 0x4B, 0x03, 0x04], .zip),
  ]

  private static func ofText(_ bytes: [UInt8]) -> FileKind? {
    let text = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if text.hasPrefix("<svg") || text.hasPrefix("<?xml") && text.contains("<svg") { return .svg }
    return ["<!doctype html", "<html", "<head", "<body", "<script", "<!--"]
      .contains { text.hasPrefix($0) } ? .webPage : nil
  }
}
