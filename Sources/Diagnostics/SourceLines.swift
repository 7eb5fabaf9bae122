/// The lines of the files that diagnostics point into; each file is read once.
struct SourceLines {
  private let source: (String) -> [UInt8]?
  private var files: [String: [UInt8]] = [:]

  init(source: @escaping (String) -> [UInt8]?) {
    self.source = source
  }

  /// The bytes of a line without its end, and without a mark of byte order, which takes no column; `nil` when
  /// the file cannot be read or has no such line.
  mutating func line(of position: SourcePosition) -> ArraySlice<UInt8>? {
    if files[position.file] == nil { files[position.file] = source(position.file) ?? [] }
    guard position.line > 0, let bytes = files[position.file], !bytes.isEmpty else { return nil }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 1..<position.line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let last = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    return bytes[start..<last]
  }
}
