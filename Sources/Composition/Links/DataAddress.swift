/// A file's bytes as a `data:` address, for documents that must hold everything themselves.
package struct DataAddress: Sendable, Equatable {
  package let text: String

  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path, whose ending tells its kind.
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
    text = "data:\(kind);base64," + Self.base64(bytes)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var value: UInt32 = 0
      for offset in 0..<3 {
        value = value << 8 | (offset < group.count ? UInt32(group[index + offset]) : 0)
      }
      for digit in 0..<4 {
        text.append(
          digit <= group.count
            ? digits[Int(value >> (18 - 6 * UInt32(digit)) & 63)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
