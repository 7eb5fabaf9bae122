import TextFolding

/// Plain text as the checks compare it: folded, with single spaces for white space.
struct PlainBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: some Sequence<UInt8>) {
    if text.withContiguousStorageIfAvailable({ append($0) }) == nil {
      Array(text).withUnsafeBufferPointer { append($0) }
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        append(byte)
        index += 1
      } else if let sign = WrittenSign(at: index, in: text) {
        if let plain = PlainSign(sign.scalar) {
          for place in 0..<plain.count { append(plain[place]) }
        } else {
          bytes += text[index..<index + sign.width]
        }
        index += sign.width
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20: space()
    default: bytes.append(byte)
    }
  }

  mutating func space() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// What was collected; begins anew.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
