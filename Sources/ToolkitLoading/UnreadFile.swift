import Diagnostics

/// A file in which something could not be read.
struct UnreadFile: Sendable, Equatable {
  /// What it holds; `nil` if that could not be read at all.
  let bytes: [UInt8]?
  /// The lines with errors; 0 for the file as a whole.
  let lines: [Int]

  /// Whether the file may give an id to one of its pieces, or list it: as a value, behind a colon or in a list.
  func defines(_ id: String) -> Bool {
    finds(id) { before in
      before.last { !" \"'".utf8.contains($0) }.map(":[,-".utf8.contains) ?? false
    }
  }

  /// Whether the file may name a piece or a file.
  func names(_ name: String) -> Bool { finds(name) { _ in true } }

  /// Whether an error lies in the piece that begins at a place: up to the next one in a list, else to the end.
  func isUnread(from position: SourcePosition) -> Bool {
    guard let bytes else { return true }
    let rest = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst(position.line)
    let dash = position.column - 3
    let next = rest.firstIndex { line in
      dash >= 0 && line.count > dash && line[line.startIndex + dash] == UInt8(ascii: "-")
        && line.prefix(dash).allSatisfy { $0 == UInt8(ascii: " ") }
    }
    let end = next ?? .max
    return lines.contains { $0 == 0 || ($0 >= position.line && $0 <= end) }
  }

  /// Whether an error lies in what a key of the file's own mapping holds, or the key is missing.
  func isUnread(key: String) -> Bool {
    guard let bytes else { return true }
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = rows.firstIndex(where: { $0.starts(with: Array((key + ":").utf8)) }) else {
      return true
    }
    let end =
      rows[(first + 1)...].firstIndex {
        $0.first.map {
          $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "#")
        }
          ?? false
      } ?? rows.count
    return lines.contains { $0 == 0 || $0 > first && $0 <= end }
  }

  /// Whether a name stands in the file as a word of its own, behind bytes that `fits` accepts.
  private func finds(_ name: String, behind fits: (ArraySlice<UInt8>) -> Bool) -> Bool {
    guard let bytes else { return true }
    let word = Array(name.utf8)
    guard let first = word.first else { return false }
    var index = 0
    while let start = bytes[index...].firstIndex(of: first) {
      let end = start + word.count
      if end <= bytes.count, bytes[start..<end].elementsEqual(word),
        start == 0 || !bytes[start - 1].isInName, end == bytes.count || !bytes[end].isInName,
        fits(bytes[..<start])
      {
        return true
      }
      index = start + 1
    }
    return false
  }
}

extension UInt8 {
  /// Whether an id may have the byte.
  fileprivate var isInName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
