/// Which way the words around a number run.
package enum NumberOrder: Sendable, Equatable {
  case leftToRight, rightToLeft
}

/// Numbers of several groups (`1-800-555-0100`, `+33 2 61 91`) on paper.
///
/// A telephone number within words from right to left would be printed with its last group first, and nobody who is
/// called there answers.
extension HTMLWriting {
  /// Appends text with each such number in one piece, in which no line breaks; within words from right to left it is
  /// a left-to-right isolate.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, keeping numbers: NumberOrder) {
    var start = 0
    var index = 0
    while index < text.count {
      let end = Self.end(
        ofNumberAt: index, in: text, after: index > 0 ? text[index - 1] : sink.last)
      guard let end else {
        index += 1
        continue
      }
      let keepsOrder = isolates.last ?? (numbers == .leftToRight)
      sink.append(escaping: UnsafeBufferPointer(rebasing: text[start..<index]))
      begin(keepsOrder ? "<span class=\"number\">" : "<bdi class=\"number\" dir=\"ltr\">")
      sink.append(UnsafeBufferPointer(rebasing: text[index..<end]))
      sink.append(keepsOrder ? "</span>" : "</bdi>")
      start = end
      index = end
    }
    sink.append(escaping: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Where a number of at least two groups ends that begins here; not within another number or word.
  private static func end(
    ofNumberAt start: Int, in text: UnsafeBufferPointer<UInt8>, after last: UInt8?
  ) -> Int? {
    guard text[start].isDigit || text[start] == UInt8(ascii: "+") else { return nil }
    if let last, last.isDigit || last.isASCIILetter || last == UInt8(ascii: "#") { return nil }
    var end = start + 1
    var groups = 1
    while end < text.count {
      if text[end].isDigit {
        end += 1
      } else if text[end].partsGroups, end + 1 < text.count, text[end + 1].isDigit {
        groups += 1
        end += 1
      } else {
        break
      }
    }
    return groups > 1 ? end : nil
  }
}

extension UInt8 {
  fileprivate var partsGroups: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: " ") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "/")
  }
}
