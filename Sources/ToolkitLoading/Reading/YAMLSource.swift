/// The text that YAML nodes were read from; all nodes of a file share one.
///
/// A class, because every scalar points to it and a pointer is all that a scalar can afford. It
/// lives as long as the nodes do; texts taken out of them do not need it.
final class YAMLSource: Sendable {
  /// The path as it is shown to people.
  let file: String
  /// The YAML text in UTF-8, with line feeds as its only line ends.
  let bytes: [UInt8]
  /// Which line of the file the first line of `bytes` is.
  let firstLine: Int

  /// The offset at which the line with some offset ends.
  func lineEnd(from offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  init(bytes: [UInt8], file: String, firstLine: Int) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
  }
}
