import ToolkitModel

extension PieceReader {
  /// An address on the web, without the name of a user, which could pass for that of the host.
  func address(_ key: String) -> String? {
    guard let read = optionalCode(key) else { return nil }
    let isPlain = read.value.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0)
    }
    let isWeb = read.value.hasPrefix("https://") || read.value.hasPrefix("http://")
    guard isPlain, isWeb, read.value.utf8.count > 10 else {
      report(
        "bad-address", "'\(read.value)' is no web address", at: read.position,
        length: read.length, remedy: "write the whole address, beginning with https://")
      return nil
    }
    let host = read.value.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
      .prefix { !"/?#".utf8.contains($0) }
    guard !host.contains(UInt8(ascii: "@")) else {
      report(
        "bad-address", "'\(read.value)' names a user before its host", at: read.position,
        length: read.length, remedy: "delete everything from behind '//' to '@'")
      return nil
    }
    return read.value
  }
}
