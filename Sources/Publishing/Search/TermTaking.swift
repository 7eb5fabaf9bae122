/// What gets the terms of a text, one after the other.
protocol TermTaking: ~Copyable {
  /// Takes a term.
  ///
  /// - Parameters:
  ///   - term: its bytes, which are good during the call.
  ///   - key: its ``TermTable/key(of:)``.
  mutating func take(_ term: UnsafeBufferPointer<UInt8>, key: UInt64)
}

extension TermTaking where Self: ~Copyable {
  @inline(__always)
  mutating func take(_ term: UnsafeBufferPointer<UInt8>) {
    take(term, key: TermTable.key(of: term))
  }
}
