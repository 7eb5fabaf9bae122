import CommonMark
import Diagnostics
import TextFolding

extension Prose {
  /// Where some words of a sentence stand in the file, and how many bytes they take there.
  ///
  /// Markup has no places of its own, so the words are found again in the lines of their block: the
  /// block as a whole, else the sentence, else the words alone. This is slow; ask only for what is
  /// reported.
  func place(
    of words: Range<String.Index>, in sentence: Sentence
  ) -> (position: SourcePosition, length: Int) {
    let block = blocks[sentence.block]
    let node = tree.nodes[block.node]
    let source = tree.sources[Int(node.source)]
    let written = WrittenLetters(source, lines: Int(node.line)...Int(max(node.line, node.endLine)))
    let utf8 = sentence.text.utf8
    let from = sentence.start + utf8.distance(from: utf8.startIndex, to: words.lowerBound)
    let to = sentence.start + utf8.distance(from: utf8.startIndex, to: words.upperBound)
    let end = sentence.start + utf8.count
    for context in [0..<block.bytes.count, sentence.start..<end, from..<to] {
      let letters = WrittenLetters.letters(of: block.bytes[context])
      let before = WrittenLetters.letters(of: block.bytes[context.lowerBound..<from]).count
      let count = WrittenLetters.letters(of: block.bytes[from..<to]).count
      guard count > 0, let found = written.firstIndex(of: letters),
        let place = written.place(from: found + before, count: count)
      else { continue }
      return place
    }
    return (source.position(line: Int(node.line), column: 1), 1)
  }

  /// Where a sentence begins.
  func place(of sentence: Sentence) -> (position: SourcePosition, length: Int) {
    place(of: sentence.text.startIndex..<sentence.text.endIndex, in: sentence)
  }
}

/// The letters of some lines of a source without markup and white space, folded, each with its sign's place.
private struct WrittenLetters {
  private let source: SourceText
  private var letters: [UInt8] = []
  private var places: [Range<Int>] = []

  init(_ source: SourceText, lines: ClosedRange<Int>) {
    self.source = source
    let extent = Self.extent(of: lines, in: source.bytes)
    source.bytes.withUnsafeBufferPointer { bytes in
      var index = extent.lowerBound
      while index < extent.upperBound {
        index = Self.afterMarkup(at: index, in: source.bytes, end: extent.upperBound)
        guard index < extent.upperBound else { break }
        let reference = WrittenSign(referenceAt: index, in: bytes)
        let sign = reference ?? WrittenSign(at: index, in: bytes)
        let end = min(index + (sign?.width ?? 1), extent.upperBound)
        let written =
          reference.map { Array(String($0.scalar).utf8)[...] } ?? source.bytes[index..<end]
        for letter in Self.letters(of: written) {
          letters.append(letter)
          places.append(index..<end)
        }
        index = end
      }
    }
  }

  /// Some text's letters, as both sides are compared.
  static func letters(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain = PlainBytes()
    plain.append(bytes)
    return plain.bytes.filter(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"*_`[]\\<>#|".utf8.contains(byte)
  }

  private static func extent(of lines: ClosedRange<Int>, in bytes: [UInt8]) -> Range<Int> {
    var line = 1
    var start = 0
    var end = bytes.count
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      if line == lines.lowerBound { start = index + 1 }
      if line == lines.upperBound + 1 {
        end = index
        break
      }
    }
    return start..<max(start, end)
  }

  /// Where text goes on behind a link's destination, a note's mark or a heading's id that begins here.
  private static func afterMarkup(at index: Int, in bytes: [UInt8], end: Int) -> Int {
    func has(_ text: StaticString) -> Bool {
      bytes[index..<end].starts(
        with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    let closing: UInt8
    if has("](") {
      closing = UInt8(ascii: ")")
    } else if has("][") || has("[^") {
      closing = UInt8(ascii: "]")
    } else if has("{#") {
      closing = UInt8(ascii: "}")
    } else {
      return index
    }
    return bytes[(index + 2)..<end].firstIndex(of: closing).map { $0 + 1 } ?? index + 2
  }

  /// Where some letters first stand side by side.
  func firstIndex(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, letters.count >= wanted.count else { return nil }
    for index in 0...(letters.count - wanted.count)
    where letters[index] == first && letters[index..<index + wanted.count].elementsEqual(wanted) {
      return index
    }
    return nil
  }

  /// The place of some letters in the file; the length ends with their first line.
  func place(from index: Int, count: Int) -> (position: SourcePosition, length: Int)? {
    guard index >= 0, index + count <= places.count else { return nil }
    let start = places[index].lowerBound
    let end = places[index + count - 1].upperBound
    let line = source.bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    return (source.position(offset: start), line - start)
  }
}
