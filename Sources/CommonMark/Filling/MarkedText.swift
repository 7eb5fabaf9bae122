/// The bytes of a node in which marks stand: stretches of its own, and values between them.
struct MarkedText: Sendable {
  enum Part: Sendable {
    /// Some bytes of the tree's pool.
    case own(Range<Int>)
    /// The value of a mark.
    case value(Int)
  }

  private(set) var parts: [Part] = []

  /// Finds the marks in a slice of a pool; `nil` where an edge that a mark was given is not beside it.
  init?(_ bytes: ArraySlice<UInt8>, _ marks: [ValueMark]) {
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard let (number, end) = ValueMark.mark(in: bytes, at: index), marks.indices.contains(number)
      else {
        index += 1
        continue
      }
      let mark = marks[number]
      let before = index - mark.start.count
      guard before >= start, end + mark.end.count <= bytes.endIndex else { return nil }
      if before > start { parts.append(.own(start..<before)) }
      parts.append(.value(number))
      start = end + mark.end.count
      index = start
    }
    if start < bytes.endIndex { parts.append(.own(start..<bytes.endIndex)) }
  }

  /// The numbers of the marks, in order.
  var numbers: [Int] {
    parts.compactMap { if case .value(let number) = $0 { number } else { nil } }
  }
}
