import CCrypto

extension String {
  /// Bytes in Base64 with padding (RFC 4648, section 4).
  package init(base64 bytes: [UInt8]) {
    // With the zero that the library ends it by.
    var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
    self.init(decoding: text.prefix(Int(count)), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes that a text in Base64 with padding stands for; `nil` where it is none.
  package init?(base64 text: some StringProtocol) {
    let digits = Array(text.utf8)
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    var bytes = [UInt8](repeating: 0, count: digits.count / 4 * 3)
    guard digits.count % 4 == 0, padding <= 2,
      EVP_DecodeBlock(&bytes, digits, Int32(digits.count)) == bytes.count
    else { return nil }
    self = bytes.dropLast(padding)
  }
}
