import CPatterns

/// The owner of one expression that RE2 compiled.
struct Expression: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameters:
  ///   - bytes: the expression in UTF-8; capitals do not count.
  ///   - ofBytes: whether each byte is a sign, in it and in the texts.
  ///   - memory: how many bytes it and its caches may take.
  /// - Throws: ``PatternFault`` if it is none, or needs more.
  init(_ bytes: [UInt8], ofBytes: Bool = false, memory: Int64) throws(PatternFault) {
    let compiled = bytes.withUnsafeBytes { bytes in
      cpattern_compile(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, ofBytes, memory)
    }
    guard let compiled else { throw PatternFault(CPATTERN_OTHER, about: [], in: bytes) }
    let kind = cpattern_fault(compiled)
    guard kind == CPATTERN_FINE else {
      defer { cpattern_free(compiled) }
      var length = 0
      let part = cpattern_fault_part(compiled, &length)
      throw PatternFault(
        kind, about: Array(UnsafeRawBufferPointer(start: part, count: length)), in: bytes)
    }
    handle = compiled
  }

  deinit { cpattern_free(handle) }

  /// How many steps it was compiled to.
  var size: Int { Int(cpattern_size(handle)) }

  /// Whether some UTF-8 text is an expression, however large.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      cpattern_is_valid(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// The first match in a text that begins at `start` or later, as byte offsets.
  borrowing func firstRange(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var from = 0
    var to = 0
    let isFound = text.withMemoryRebound(to: CChar.self) {
      cpattern_find(handle, $0.baseAddress, $0.count, start, &from, &to)
    }
    return isFound ? from..<to : nil
  }

  borrowing func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.withMemoryRebound(to: CChar.self) {
      cpattern_find(handle, $0.baseAddress, $0.count, 0, nil, nil)
    }
  }
}

// The handle never leaves this type, which only matches with it, and re2.h promises: "An RE2 object is safe
// for concurrent use by multiple threads."
extension Expression: @unchecked Sendable {}
