import Digests

/// A file's bytes as a `data:` address, for documents that must hold everything themselves.
package struct DataAddress: Sendable, Equatable {
  package let text: String

  /// The ending of the path tells the kind of file.
  package init(_ bytes: [UInt8], path: String) {
    let kind =
      switch path.split(separator: ".").last?.lowercased() {
      case "svg": "image/svg+xml"
      case "png": "image/png"
      case "jpg", "jpeg": "image/jpeg"
      case "gif": "image/gif"
      case "webp": "image/webp"
      default: "application/octet-stream"
      }
    text = "data:\(kind);base64," + String(base64: bytes)
  }
}

extension DataAddress {
  /// The file that a `data:` address holds; `nil` where the text is none, or is cut off.
  package static func bytes(in text: String) -> [UInt8]? {
    guard text.hasPrefix("data:"), let start = text.firstRange(of: ";base64,") else { return nil }
    return [UInt8](base64: text[start.upperBound...])
  }
}
