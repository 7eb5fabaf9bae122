import CCrypto

/// The SHA-256 of some bytes.
package struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes, eight at a time, the first as the highest.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Hashes `bytes`; they are only read.
  package init(of bytes: UnsafeRawBufferPointer) {
    self.init { target in
      guard let context = EVP_MD_CTX_new() else { return false }
      defer { EVP_MD_CTX_free(context) }
      var length: UInt32 = 0
      return EVP_DigestInit_ex2(context, SHA256Algorithm.shared, nil) == 1
        && EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
        && EVP_DigestFinal_ex(context, target, &length) == 1
        && length == 32
    }
  }

  /// Hashes `bytes`.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// Reads 64 lower-case hexadecimal digits; anything else gives `nil`.
  package init?(hex digits: some Sequence<UInt8>) {
    // Asked once for bytes that lie side by side, since a generic sequence costs a call for each.
    let read = digits.withContiguousStorageIfAvailable { SHA256Digest(hexBytes: $0) }
    guard let digest = read ?? Array(digits).withUnsafeBufferPointer({ SHA256Digest(hexBytes: $0) })
    else { return nil }
    self = digest
  }

  private init?(hexBytes digits: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        guard bytes.count < 32 else { return nil }
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard bytes.count == 32, high == nil else { return nil }
    self.init { target in
      target.update(from: bytes, count: 32)
      return true
    }
  }

  /// - Parameter fill: writes 32 bytes and says whether it could.
  private init(_ fill: (UnsafeMutablePointer<UInt8>) -> Bool) {
    words = withUnsafeTemporaryAllocation(
      byteCount: 32, alignment: MemoryLayout<UInt64>.alignment
    ) { space in
      let bytes = space.bindMemory(to: UInt8.self)
      guard let start = bytes.baseAddress, fill(start) else {
        preconditionFailure("libcrypto computes SHA-256 unless memory is exhausted")
      }
      let raw = UnsafeRawBufferPointer(space)
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: raw.load(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
    left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    // Every part of a digest is as good as random; one is enough for a table.
    hasher.combine(words.0)
  }
}

extension SHA256Digest {
  /// The 32 bytes, in order.
  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { target in
      var index = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          target[index] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
          index += 1
        }
      }
      return 64
    }
  }

  /// The bytes in Base64 with padding, as a content security policy writes them behind `sha256-`.
  package var base64: String { String(base64: bytes) }
}

/// Where libcrypto's SHA-256 is looked up once; by name for every hash it costs as much as 1 KB.
private enum SHA256Algorithm {
  // Safe to share: it is fetched once under Swift's own lock, never freed, and libcrypto only reads
  // an algorithm object afterwards. The system's configuration file is not read, for a quick start.
  nonisolated(unsafe) static let shared: OpaquePointer? = {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    return EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()
  }()
}
