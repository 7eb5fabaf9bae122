import Synchronization

/// A regular expression that was compiled once and may be used by several tasks.
///
/// It takes no longer than in proportion to the text, whatever the expression: there is no looking ahead
/// or behind, and no referring back to a group. Capitals do not count. A word ends where letters and
/// digits end, in every script.
package final class Pattern: Sendable {
  /// How many bytes an expression and its caches may take.
  private static let memory: Int64 = 4 << 20

  package let text: String
  /// The expression for texts of ASCII, nearly all: an expression of bytes is half the size.
  private let plain: Expression
  /// Those for texts with signs and with letters beyond ASCII; each is made when the first comes.
  private let wide = Mutex<[Bool: Shared]>([:])

  /// An expression that outlives the lock it was made under.
  private final class Shared: Sendable {
    let expression: Expression

    init(_ text: String, memory: Int64) throws(PatternFault) {
      expression = try Expression(Array(text.utf8), memory: memory)
    }
  }

  /// - Throws: ``PatternFault`` if the text is no expression, or too large a one.
  package init(_ text: String) throws(PatternFault) {
    self.text = text
    if let small = Self.ofBytes(text) {
      plain = small
    } else {
      plain = try Expression(Array(text.utf8), memory: Self.memory)
    }
  }

  /// The expression for texts of ASCII, if it is so small that the others are sure to be small enough.
  private static func ofBytes(_ text: String) -> Expression? {
    // What stands for a sign beyond ASCII is in no text of ASCII.
    let bytes = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0xFF }
    // A property, or a range of signs, is a byte or two in ASCII and may be thousands beyond it.
    let hasManySigns = bytes.indices.dropFirst().contains { index in
      switch (bytes[index - 1], bytes[index]) {
      case (UInt8(ascii: "\\"), UInt8(ascii: "p")), (UInt8(ascii: "\\"), UInt8(ascii: "P")),
        (0xFF, UInt8(ascii: "-")):
        true
      case (UInt8(ascii: "-"), 0xFF): index < 2 || bytes[index - 2] != UInt8(ascii: "\\")
      default: false
      }
    }
    guard !hasManySigns, bytes.count == text.utf8.count || Expression.isValid(Array(text.utf8)),
      let made = try? Expression(bytes, ofBytes: true, memory: memory), made.size <= 10_000
    else { return nil }
    return made
  }

  /// The first match in a text, as byte offsets.
  package func firstRange(in text: some Collection<UInt8>) -> Range<Int>? {
    look(in: text) { Self.firstRange(from: 0, in: $1, of: $2, by: $0) }
  }

  /// All matches in a text, in order, none within another.
  package func ranges(in text: some Collection<UInt8>) -> [Range<Int>] {
    look(in: text) { expression, bytes, letters in
      var ranges: [Range<Int>] = []
      var start = 0
      while let range = Self.firstRange(from: start, in: bytes, of: letters, by: expression) {
        if !range.isEmpty { ranges.append(range) }
        start = max(range.upperBound, start + 1)
      }
      return ranges
    }
  }

  /// Whether there is a match, which is found faster than its place.
  package func matches(_ text: some Collection<UInt8>) -> Bool {
    look(in: text) { expression, bytes, _ in expression.matches(bytes) }
  }

  /// Calls `body` with the expression for a text, and with the text as that needs it.
  private func look<Result>(
    in text: some Collection<UInt8>,
    _ body: (borrowing Expression, UnsafeBufferPointer<UInt8>, MarkedLetters?) -> Result
  ) -> Result {
    text.withContiguousStorageIfAvailable { look(in: $0, body) }
      ?? Array(text).withUnsafeBufferPointer { look(in: $0, body) }
  }

  private func look<Result>(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (borrowing Expression, UnsafeBufferPointer<UInt8>, MarkedLetters?) -> Result
  ) -> Result {
    guard text.contains(where: { $0 >= 0x80 }) else { return body(plain, text, nil) }
    let letters = MarkedLetters(text)
    guard let wide = expression(forLetters: letters != nil) else { return body(plain, text, nil) }
    guard let letters else { return body(wide.expression, text, nil) }
    return letters.bytes.withUnsafeBufferPointer { body(wide.expression, $0, letters) }
  }

  /// The first match from a place of the text on; the place, and the match, are those before letters were marked.
  private static func firstRange(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>, of letters: MarkedLetters?,
    by expression: borrowing Expression
  ) -> Range<Int>? {
    guard start <= letters?.offset(of: bytes.count) ?? bytes.count,
      let found = expression.firstRange(in: bytes, from: letters?.place(of: start) ?? start)
    else { return nil }
    guard let letters else { return found }
    return letters.offset(of: found.lowerBound)..<letters.offset(of: found.upperBound)
  }

  private func expression(forLetters: Bool) -> Shared? {
    wide.withLock { wide in
      if let made = wide[forLetters] { return made }
      // It takes a few times the memory of the plain one, which is known to be small enough.
      wide[forLetters] = try? Shared(
        forLetters ? MarkedLetters.pattern(text) : text, memory: Self.memory * 8)
      return wide[forLetters]
    }
  }
}
