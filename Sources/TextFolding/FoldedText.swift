/// A text as its readers see it, in the plainest signs that say the same, and the way back to what was written.
///
/// Every ``PlainSign`` is taken for what it stands for, so that no soft hyphen, ligature or look-alike hides
/// a word from who looks for it. A text without such signs is kept as it is.
package struct FoldedText: Sendable, Equatable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// The signs that were changed, in order.
  private let changes: [Change]

  /// A sign that stands for other bytes than its own.
  private struct Change: Sendable, Equatable {
    let offset: Int
    let count: Int
    let sourceOffset: Int
    let sourceCount: Int
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - references: whether it is Markdown, in which `&#8203;` and `&shy;` are signs.
  package init(_ source: [UInt8], references: Bool = false) {
    var bytes: [UInt8] = []
    var changes: [Change] = []
    source.withUnsafeBufferPointer { source in
      var copied = 0
      var index = Self.firstChange(in: source, from: 0, references: references)
      while let found = index {
        if bytes.isEmpty { bytes.reserveCapacity(source.count) }
        bytes += source[copied..<found.offset]
        let offset = bytes.count
        found.append(to: &bytes)
        changes.append(
          Change(
            offset: offset, count: bytes.count - offset, sourceOffset: found.offset,
            sourceCount: found.width))
        copied = found.offset + found.width
        index = Self.firstChange(in: source, from: copied, references: references)
      }
      if !changes.isEmpty { bytes += source[copied...] }
    }
    self.bytes = changes.isEmpty ? source : bytes
    self.changes = changes
  }

  /// Whether the text stands as it was written.
  package var isAsWritten: Bool { changes.isEmpty }

  /// Where some bytes of the folded text stand in the text that was written; whole signs there.
  package func source(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound).lowerBound
    return range.isEmpty ? start..<start : start..<place(of: range.upperBound - 1).upperBound
  }

  /// The bytes that one byte of the folded text was read from.
  private func place(of offset: Int) -> Range<Int> {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset..<offset + 1 }
    let change = changes[low - 1]
    let behind = offset - change.offset - change.count
    let end = change.sourceOffset + change.sourceCount
    return behind < 0 ? change.sourceOffset..<end : end + behind..<end + behind + 1
  }

  /// A sign to change: its place and what stands for it.
  private struct Found {
    let offset: Int
    let width: Int
    let scalar: Unicode.Scalar

    func append(to bytes: inout [UInt8]) {
      guard let plain = PlainSign(scalar) else {
        return bytes.append(contentsOf: String(scalar).utf8)
      }
      for index in 0..<plain.count { bytes.append(plain[index]) }
    }
  }

  private static func firstChange(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, references: Bool
  ) -> Found? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < bytes.count {
      // Eight bytes of ASCII need no closer look, unless one of them may begin a reference.
      while index + 8 <= bytes.count,
        isASCII(
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), withoutReferences: references)
      { index += 8 }
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte < 0x80 {
        if references, byte == UInt8(ascii: "&"),
          let sign = WrittenSign(referenceAt: index, in: bytes)
        {
          return Found(offset: index, width: sign.width, scalar: sign.scalar)
        }
        index += 1
      } else if let sign = WrittenSign(at: index, in: bytes) {
        if PlainSign(sign.scalar) != nil {
          return Found(offset: index, width: sign.width, scalar: sign.scalar)
        }
        index += sign.width
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether eight bytes are ASCII, and none is an ampersand where that may begin a reference.
  private static func isASCII(_ word: UInt64, withoutReferences: Bool) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    guard withoutReferences else { return word & high == 0 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ampersands = word ^ (ones &* 0x26)
    return (word | (ampersands &- ones) & ~ampersands) & high == 0
  }
}
