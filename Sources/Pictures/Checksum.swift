import CZlib

/// The checksums of PNG and zlib.
enum Checksum {
  /// CRC-32 as PNG has it.
  static func crc(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// Adler-32 as zlib has it.
  static func adler(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(adler32_z(1, $0.baseAddress, $0.count)) }
  }
}
