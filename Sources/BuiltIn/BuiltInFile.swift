/// One file that is inside the program.
///
/// Its contents stay in the program's read-only data until `bytes` copies them.
package struct BuiltInFile: Sendable {
  /// The path below `Templates/`, with slashes (`html/page.mustache`).
  package let path: String
  private let contents: StaticString
  /// Whether the contents are text; of a picture, each character stands for one byte.
  private let isText: Bool

  init(_ path: String, _ contents: StaticString, isText: Bool = true) {
    self.path = path
    self.contents = contents
    self.isText = isText
  }

  /// A copy of the contents, exactly as they stand in the file.
  package var bytes: [UInt8] {
    contents.withUTF8Buffer { bytes in
      isText
        ? Array(bytes)
        : String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
          UInt8(truncatingIfNeeded: $0.value)
        }
    }
  }
}
