/// Plain text as the checks compare it: white space is single spaces, apostrophes and hyphens are
/// the plain ones, whatever the author's keyboard writes.
struct PlainBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: some Sequence<UInt8>) {
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20: space()
      case 0xC2:
        guard let next = iterator.next() else { return bytes.append(byte) }
        if next == 0xA0 { space() } else { bytes += [byte, next] }
      case 0xE2:
        guard let second = iterator.next() else { return bytes.append(byte) }
        guard let third = iterator.next() else { return bytes += [byte, second] }
        switch (second, third) {
        case (0x80, 0x98), (0x80, 0x99): bytes.append(UInt8(ascii: "'"))
        case (0x80, 0x91): bytes.append(UInt8(ascii: "-"))
        case (0x80, 0xAF): space()
        default: bytes += [byte, second, third]
        }
      default: bytes.append(byte)
      }
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
