/// The ASCII letters and digits with which eight bytes of a text begin, found without a branch a byte.
struct WordLetters {
  /// How many of the bytes are letters or digits before the first that is none.
  let count: Int
  /// The bytes, the first of which is the lowest, with small letters for capitals.
  let lowercased: UInt64

  /// - Parameter bytes: the text, the first byte of which is the lowest.
  @inline(__always)
  init(_ bytes: UInt64) {
    // In each byte the highest bit is the answer; a sum of two bytes below 0x80 stays within its byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (ones &* 0x7F)
    let small = low | (ones &* 0x20)
    let letters = (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05)
    let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
    let isPart = (letters | digits) & ~bytes & (ones &* 0x80)
    count = (~isPart & (ones &* 0x80)).trailingZeroBitCount >> 3
    lowercased = bytes | (letters & isPart) >> 2
  }
}
