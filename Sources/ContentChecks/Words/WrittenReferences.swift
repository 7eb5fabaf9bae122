/// Finds what a text links to and which directives it has, by its bytes alone.
///
/// It takes a reference that stands in code for a real one, which is harmless: a text is scanned in
/// microseconds instead of being parsed.
enum WrittenReferences {
  enum Reference: Equatable {
    case link(scheme: String, id: String)
    case directive(String, arguments: [String], options: [String: String])

    /// That of a link; empty for a directive.
    var scheme: String {
      if case .link(let scheme, _) = self { scheme } else { "" }
    }
  }

  /// The schemes of links that name pieces which lists are made of.
  private static let schemes = ["rule", "term", "cite", "paper", "contact"].map { Array($0.utf8) }

  /// Hands each reference to `body`, with the offset in bytes of its scheme or its brace.
  static func visit(_ bytes: [UInt8], _ body: (Reference, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      RareBytes.visitColonsAndBraces(bytes) { index in
        switch bytes[index] {
        case UInt8(ascii: ":"):
          if let link = link(withColonAt: index, in: bytes) {
            body(link, index - link.scheme.utf8.count)
          }
        case UInt8(ascii: "{"):
          if let directive = directive(withBraceAt: index, in: bytes) { body(directive, index) }
        default: break
        }
        return false
      }
    }
  }

  /// The link whose scheme ends with a colon here.
  static func link(
    withColonAt colon: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Reference? {
    for scheme in schemes where colon > scheme.count {
      let start = colon - scheme.count
      guard bytes[start..<colon].elementsEqual(scheme), !bytes[start - 1].isInWord else { continue }
      let id = bytes[(colon + 1)...].prefix { $0.isInWord || $0 == UInt8(ascii: "-") }
      return id.isEmpty
        ? nil
        : .link(
          scheme: String(decoding: scheme, as: UTF8.self), id: String(decoding: id, as: UTF8.self))
    }
    return nil
  }

  private static func directive(
    withBraceAt brace: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Reference? {
    guard brace > 0, bytes[brace - 1] == UInt8(ascii: "`") || bytes[brace - 1] == UInt8(ascii: "~")
    else { return nil }
    let name = bytes[(brace + 1)...].prefix { $0.isInWord || $0 == UInt8(ascii: "-") }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "}") else { return nil }
    var lines = bytes[(name.endIndex + 1)...].split(
      separator: UInt8(ascii: "\n"), maxSplits: 4, omittingEmptySubsequences: false)[...]
    let arguments = lines.popFirst().map { words(of: $0) } ?? []
    var options: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 2)
      guard line.first(where: { $0 != 0x20 }) == UInt8(ascii: ":"), let value = parts.last,
        let key = parts.dropLast().last
      else { break }
      options[String(decoding: key, as: UTF8.self)] = words(of: value).joined(separator: " ")
    }
    return .directive(
      String(decoding: name, as: UTF8.self), arguments: arguments, options: options)
  }

  private static func words(of line: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
