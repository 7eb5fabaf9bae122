import Platform

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension UInt8 {
  /// 1 if it lies in a range, else 0.
  @inline(__always)
  func isIn(_ low: UInt8, _ high: UInt8) -> UInt8 { self &- low <= high &- low ? 1 : 0 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `test` gives more than 0 for a byte.
  ///
  /// It is asked for each and nothing branches, so that the compiler tests many at once.
  @inline(__always)
  func hasAny(_ test: (UInt8) -> UInt8) -> Bool {
    var found: UInt8 = 0
    for byte in self { found |= test(byte) }
    return found > 0
  }
}

extension Collection<UInt8> where Index == Int {
  /// Without spaces, tabs and line ends at both ends.
  var trimmed: SubSequence {
    var low = startIndex
    var high = endIndex
    while low < high, self[low].isASCIISpace { low += 1 }
    while high > low, self[high - 1].isASCIISpace { high -= 1 }
    return self[low..<high]
  }

  /// Whether it has the bytes of `text` at an index.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let size = text.utf8CodeUnitCount
    guard index >= startIndex, endIndex - index >= size else { return false }
    for offset in 0..<size where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }
}

extension [UInt8] {
  /// How often a byte is there, counted until there are more than `limit`; the C library looks for it.
  func count(of byte: UInt8, atMost limit: Int) -> Int {
    withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var count = 0
      var offset = 0
      while count <= limit, let found = memchr(base + offset, Int32(byte), buffer.count - offset) {
        count += 1
        offset = UnsafeRawPointer(found) - base + 1
      }
      return count
    }
  }

  /// Whether it holds the bytes of `text` anywhere; the C library looks for the last of them.
  package func contains(_ text: StaticString) -> Bool {
    let before = text.utf8CodeUnitCount - 1
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      var offset = before
      while offset < buffer.count {
        let last = Int32(text.utf8Start[before])
        guard let found = memchr(base + offset, last, buffer.count - offset) else { return false }
        let place = UnsafeRawPointer(found) - base
        if memcmp(base + place - before, text.utf8Start, before) == 0 { return true }
        offset = place + 1
      }
      return false
    }
  }
}
