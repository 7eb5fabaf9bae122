extension String {
  /// A path as an address has it: whatever is no letter, digit or plain mark is in percent notation (RFC 3986).
  package var percentEncoded: String {
    if utf8.allSatisfy(\.isPlainInAddress) { return self }
    var address: [UInt8] = []
    for byte in utf8 {
      if byte.isPlainInAddress {
        address.append(byte)
      } else {
        address += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// The path that an address in percent notation means; `nil` if it has none, or means no text.
  package var percentDecoded: String? {
    let bytes = Array(utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return nil }
    var path: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        guard index + 2 < bytes.count,
          let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
          let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
        else { return nil }
        path.append(UInt8(high << 4 | low))
        index += 3
      } else {
        path.append(bytes[index])
        index += 1
      }
    }
    return String(validating: path, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
  fileprivate var isPlainInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
