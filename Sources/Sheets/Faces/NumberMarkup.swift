/// Keeps the groups of a number together, and in their order.
///
/// A telephone number that an author typed into words from right to left would be printed with its
/// last group first, and nobody who is called there answers.
enum NumberMarkup {
  /// Marks each number of several groups (`1-800-555-0100`, `+33 2 61 91`) so that no line breaks in
  /// it; within words from right to left, as a left-to-right isolate.
  static func kept(_ html: String, direction: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(html.utf8)
    var index = 0
    // Whether each open isolate keeps what is in it from left to right.
    var isolates: [Bool] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
        let tag = bytes[index...end]
        if tag.starts(with: "<bdi".utf8) {
          isolates.append(String(decoding: tag, as: UTF8.self).contains("dir=\"ltr\""))
        }
        if tag.starts(with: "</bdi".utf8) { isolates.removeLast(isolates.isEmpty ? 0 : 1) }
        result += tag
        index = end + 1
      } else if let end = numberEnd(bytes, from: index) {
        let isIsolated = isolates.last ?? (direction == "ltr")
        result +=
          (isIsolated ? "<span class=\"number\">" : "<bdi class=\"number\" dir=\"ltr\">").utf8
        result += bytes[index..<end]
        result += (isIsolated ? "</span>" : "</bdi>").utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a number of at least two groups ends that begins here; not within another number or word.
  private static func numberEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start].isDigit || bytes[start] == UInt8(ascii: "+") else { return nil }
    if start > 0, bytes[start - 1].isDigit || bytes[start - 1].isLetterOrMark { return nil }
    var end = start + 1
    var groups = 1
    while end < bytes.count {
      if bytes[end].isDigit {
        end += 1
      } else if bytes[end].isSeparator, end + 1 < bytes.count, bytes[end + 1].isDigit {
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
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Letters, and `&` and `#`, after which digits are part of a character reference.
  fileprivate var isLetterOrMark: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || self == UInt8(ascii: "&")
      || self == UInt8(ascii: "#")
  }

  fileprivate var isSeparator: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: " ") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "/")
  }
}
