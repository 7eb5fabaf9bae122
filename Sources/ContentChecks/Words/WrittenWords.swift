import Diagnostics
import TextFolding

/// The words of a text by its bytes alone, markup included: most texts need not be read to see that they
/// concern no check.
struct WrittenWords {
  /// The text, folded.
  private let bytes: [UInt8]
  /// Whether markup stands within a word (`war**rant**`, `I\-205`), so that the bytes do not show it.
  private let areSplit: Bool

  init(_ source: SourceText) {
    bytes = FoldedText(source.bytes, references: true).bytes
    areSplit = Self.hasSplitWord(bytes)
  }

  /// Whether a check could find something.
  func mayConcern(_ check: any SentenceCheck) -> Bool { areSplit || check.concerns(bytes) }

  private static let longestAddress = 500

  private static let isMark: [Bool] = (0...255).map { "*_`~[]\\&".utf8.contains(UInt8($0)) }

  private static func hasSplitWord(_ bytes: [UInt8]) -> Bool {
    let isMark = isMark
    var isSplit = false
    bytes.withUnsafeBufferPointer { bytes in
      var end = 1
      RareBytes.visitMarks(bytes) { start in
        guard start >= end, isMark[Int(bytes[start])] else { return false }
        end = start + 1
        while end < bytes.count, isMark[Int(bytes[end])] { end += 1 }
        isSplit = splits(start..<end, in: bytes)
        return isSplit
      }
    }
    return isSplit
  }

  /// Whether some marks stand between the letters of one word.
  private static func splits(_ marks: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[marks.lowerBound - 1].isInWord, marks.upperBound < bytes.count else { return false }
    let next = bytes[marks.upperBound]
    switch bytes[marks.upperBound - 1] {
    case UInt8(ascii: "\\"): return next > 0x20
    case UInt8(ascii: "&"): return next.isInWord || next == UInt8(ascii: "#")
    case UInt8(ascii: "]") where next == UInt8(ascii: "("):
      // The word may go on behind the link's address, which is looked for only so far: brackets that nothing
      // closes must not make a text slow.
      let rest = bytes[marks.upperBound...].prefix(Self.longestAddress)
      guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else {
        return rest.count == Self.longestAddress
      }
      return close + 1 < bytes.count && bytes[close + 1].isInWord
    default: return next.isInWord
    }
  }
}
