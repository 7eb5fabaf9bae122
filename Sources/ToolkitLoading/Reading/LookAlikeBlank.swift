import Diagnostics
import TextFolding

/// A sign that people take for a space, and YAML for a letter, where YAML needs a space.
struct LookAlikeBlank {
  private let sign: WrittenSign
  private let offset: Int
  /// What stands before it; empty in the indentation.
  private let behind: String

  /// The first one in the lines of a text from one offset to another.
  init?(in source: YAMLSource, from first: Int, to last: Int) {
    let bytes = source.bytes
    var start =
      bytes[..<min(first, bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    while start < bytes.count, start <= last {
      let end = source.lineEnd(from: start)
      if let found = Self.place(in: bytes, start..<end),
        let sign = bytes.withUnsafeBufferPointer({ WrittenSign(at: found.offset, in: $0) })
      {
        self.sign = sign
        offset = found.offset
        behind = found.behind
        return
      }
      start = end + 1
    }
    return nil
  }

  /// A place in a line, in the indentation or behind `-` or a key's colon, where such a sign stands.
  private static func place(
    in bytes: [UInt8], _ line: Range<Int>
  ) -> (offset: Int, behind: String)? {
    var index = line.lowerBound
    var behind = ""
    while index < line.upperBound {
      if isLookAlike(at: index, in: bytes) { return (index, behind) }
      switch bytes[index] {
      case UInt8(ascii: " "): index += 1
      case UInt8(ascii: "-") where behind.isEmpty || behind == "-":
        behind = "-"
        index += 1
      default:
        let key = bytes[index..<line.upperBound].prefix {
          $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10
            || ($0 | 0x20) &- 0x61 < 26
        }
        guard !key.isEmpty, key.endIndex + 1 < line.upperBound,
          bytes[key.endIndex] == UInt8(ascii: ":"), isLookAlike(at: key.endIndex + 1, in: bytes)
        else { return nil }
        return (key.endIndex + 1, String(decoding: key, as: UTF8.self) + ":")
      }
    }
    return nil
  }

  private static func isLookAlike(at index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] >= 0xC2,
      let sign = bytes.withUnsafeBufferPointer({ WrittenSign(at: index, in: $0) })
    else { return false }
    return PlainSign(sign.scalar).map { $0.count == 0 || $0[0] == 0x20 } ?? false
  }

  func diagnostic(in source: YAMLSource) -> Diagnostic {
    let before = source.bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let name =
      sign.scalar.codePoint
      + (sign.scalar.properties.name.map { " (\($0.lowercased()))" } ?? "")
    return Diagnostic(
      .error, "yaml-space",
      name + (behind.isEmpty ? " is in the indentation" : " is after '\(behind)'"),
      at: SourcePosition(
        file: source.file,
        line: source.firstLine + before.count { $0 == UInt8(ascii: "\n") },
        column: offset - lineStart + 1),
      length: sign.width, remedy: "replace it with an ordinary space")
  }
}
