/// Eight bytes of a text as a number, looked at without a branch a byte.
extension UInt64 {
  /// Eight times a byte.
  @inline(__always)
  static func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Whether one of the bytes is this one.
  @inline(__always)
  func hasByte(_ byte: UInt8) -> Bool {
    let others = self ^ .eight(byte)
    return (others &- .eight(1)) & ~others & .eight(0x80) != 0
  }

  /// The highest bit of each byte that is at least as large as a byte of ASCII, where all bytes are ASCII.
  ///
  /// The other bits are left over.
  @inline(__always)
  func atLeast(_ byte: UInt8) -> UInt64 { self &+ .eight(0x80 - byte) }
}

extension UnsafeRawBufferPointer {
  /// How many of the eight bytes at an offset lie behind the end.
  @inline(__always)
  func missing(at offset: Int) -> Int { Swift.max(0, offset &+ 8 &- count) }

  /// The eight bytes at an offset below `count`, the first of which is the lowest, with zeros for those that are
  /// missing; there must be eight bytes in all.
  @inline(__always)
  func eight(at offset: Int) -> UInt64 {
    let missing = missing(at: offset)
    return loadUnaligned(fromByteOffset: offset &- missing, as: UInt64.self).littleEndian
      &>> UInt64(truncatingIfNeeded: missing &* 8)
  }
}
