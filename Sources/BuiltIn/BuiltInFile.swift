/// One file that is inside the program.
///
/// Its contents stay in the program's read-only data until `bytes` copies them.
package struct BuiltInFile: Sendable {
  /// The path below `Templates/`, with slashes (`html/page.mustache`).
  package let path: String
  private let contents: StaticString

  init(_ path: String, _ contents: StaticString) {
    self.path = path
    self.contents = contents
  }

  /// A copy of the contents, exactly as they stand in the file.
  package var bytes: [UInt8] {
    contents.withUTF8Buffer { Array($0) }
  }
}
