/// A picture format that browsers show and that can be cleaned.
package enum PictureFormat: String, Sendable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case gif = "GIF"
  case webp = "WebP"

  /// The format that a file name ends with, in capitals or not; `nil` for any other ending.
  package init?(ofName name: some StringProtocol) {
    switch PictureEnding(of: name).text {
    case "jpg", "jpeg": self = .jpeg
    case "png": self = .png
    case "gif": self = .gif
    case "webp": self = .webp
    default: return nil
    }
  }

  /// The format that the first bytes of a file have; `nil` for any other.
  package init?(of bytes: [UInt8]) {
    func has(_ mark: [UInt8], at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: mark)
    }
    if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has(PNGCleaning.signature) {
      self = .png
    } else if has(Array("GIF87a".utf8)) || has(Array("GIF89a".utf8)) {
      self = .gif
    } else if has(Array("RIFF".utf8)), has(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else {
      return nil
    }
  }

  /// The formats as a message lists them.
  package static let list = "JPEG, PNG, GIF and WebP"
}

/// The ending of a file name.
package struct PictureEnding: Sendable, Equatable {
  /// What follows the last dot of the name, in small letters; empty where there is none.
  package let text: String

  package init(of name: some StringProtocol) {
    let last = String(name).split(separator: "/").last.map(String.init) ?? ""
    let dot = last.utf8.lastIndex(of: UInt8(ascii: "."))
    text = dot.map { String(last[last.utf8.index(after: $0)...]).lowercased() } ?? ""
  }

  /// Whether it is that of a picture format that is not published, since browsers do not show it or
  /// nobody here can clean it.
  package var isOfOtherPicture: Bool { Self.others.contains(text) }

  private static let others: Set<String> = [
    "heic", "heif", "avif", "tif", "tiff", "bmp", "jxl", "jp2", "jpe", "jfif", "apng", "dng", "cr2",
    "cr3", "nef", "arw", "raf", "orf", "rw2",
  ]
}
