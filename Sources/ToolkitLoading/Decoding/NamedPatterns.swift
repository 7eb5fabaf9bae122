import Diagnostics

/// The expressions of `checks.yaml` that have a name, so that other patterns need not repeat them.
///
/// `{should}` in a pattern stands for the expression of this name. A quantity (`{0,40}`), a set of letters
/// (`\p{L}`) and a sign by its number (`\x{E9}`) keep their meaning.
struct NamedPatterns {
  private var expressions: [String: String] = [:]

  /// Adds an expression, which is complete by itself; it may use those before it.
  mutating func add(_ expression: String, named name: String) {
    expressions[name] = "(?:\(expression))"
  }

  /// A pattern with every name replaced; `nil` if it has none.
  func expression(of pattern: SourceText) -> String? {
    let bytes = pattern.bytes
    var result: [UInt8] = []
    var copied = 0
    for name in Self.names(in: bytes) {
      guard let expression = expressions[String(decoding: bytes[name], as: UTF8.self)] else {
        continue
      }
      result += bytes[copied..<(name.lowerBound - 1)]
      result += expression.utf8
      copied = name.upperBound + 1
    }
    return copied == 0 ? nil : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// What is wrong with the names in a pattern: no expression has them.
  func diagnostics(for pattern: SourceText) -> [Diagnostic] {
    Self.names(in: pattern.bytes).compactMap { place in
      let name = String(decoding: pattern.bytes[place], as: UTF8.self)
      if expressions[name] != nil { return nil }
      return Diagnostic(
        .error, "unknown-part", "there is no pattern part '\(name)'",
        at: pattern.position(offset: place.lowerBound), length: place.count,
        remedy: correction(
          of: name, among: expressions.keys.sorted(),
          orElse: "add it to `parts` above, or write `\\{` for the literal character"))
    }
  }

  /// Where names in braces are, without the braces.
  private static func names(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for open in bytes.indices
    where bytes[open] == UInt8(ascii: "{") && !isEscape(before: open, in: bytes) {
      let name = bytes[(open + 1)...].prefix {
        $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0)
      }
      guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "}")
      else { continue }
      found.append(name.indices)
    }
    return found
  }

  /// Whether a brace belongs to `\{`, `\p{`, `\P{` or `\x{`.
  private static func isEscape(before open: Int, in bytes: [UInt8]) -> Bool {
    var start = open
    if start > 0, "pPx".utf8.contains(bytes[start - 1]) { start -= 1 }
    let backslashes = bytes[..<start].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return !backslashes.isMultiple(of: 2)
  }
}
