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
  private let expression: Expression
  /// The expression for texts with letters beyond ASCII; made when the first comes.
  private let marked = Mutex<Shared?>(nil)

  /// An expression that outlives the lock it was made under.
  private final class Shared: Sendable {
    let expression: Expression

    init(_ text: String, memory: Int64) throws(PatternFault) {
      expression = try Expression(text, memory: memory)
    }
  }

  /// - Throws: ``PatternFault`` if the text is no expression, or too large a one.
  package init(_ text: String) throws(PatternFault) {
    self.text = text
    expression = try Expression(text, memory: Self.memory)
  }

  /// The first match in a text, as byte offsets.
  package func firstRange(in text: some Collection<UInt8>) -> Range<Int>? {
    withMatches(in: text) { next in next(0) }
  }

  /// All matches in a text, in order, none within another.
  package func ranges(in text: some Collection<UInt8>) -> [Range<Int>] {
    withMatches(in: text) { next in
      var ranges: [Range<Int>] = []
      var start = 0
      while let range = next(start) {
        if !range.isEmpty { ranges.append(range) }
        start = max(range.upperBound, start + 1)
      }
      return ranges
    }
  }

  /// Whether there is a match, which is found faster than its place.
  package func matches(_ text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable { matches($0) }
      ?? Array(text).withUnsafeBufferPointer { matches($0) }
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let letters = MarkedLetters(text), let wide = expressionForMarkedLetters() else {
      return expression.matches(text)
    }
    return letters.bytes.withUnsafeBufferPointer { wide.expression.matches($0) }
  }

  /// Calls `body` with what finds the first match from a place of the text on.
  private func withMatches<Result>(
    in text: some Collection<UInt8>, _ body: ((Int) -> Range<Int>?) -> Result
  ) -> Result {
    text.withContiguousStorageIfAvailable { withMatches(in: $0, body) }
      ?? Array(text).withUnsafeBufferPointer { withMatches(in: $0, body) }
  }

  private func withMatches<Result>(
    in text: UnsafeBufferPointer<UInt8>, _ body: ((Int) -> Range<Int>?) -> Result
  ) -> Result {
    guard let letters = MarkedLetters(text), let wide = expressionForMarkedLetters() else {
      return body { $0 > text.count ? nil : expression.firstRange(in: text, from: $0) }
    }
    return letters.bytes.withUnsafeBufferPointer { bytes in
      body { start in
        guard start <= text.count else { return nil }
        let found = wide.expression.firstRange(in: bytes, from: letters.place(of: start))
        return found.map { letters.offset(of: $0.lowerBound)..<letters.offset(of: $0.upperBound) }
      }
    }
  }

  private func expressionForMarkedLetters() -> Shared? {
    marked.withLock { marked in
      // It takes a few times the memory of the other, which is known to be small enough.
      if marked == nil {
        marked = try? Shared(MarkedLetters.pattern(text), memory: Self.memory * 8)
      }
      return marked
    }
  }
}
