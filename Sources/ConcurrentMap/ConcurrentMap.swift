import Synchronization

/// Where the workers of one map take their next piece of work from.
///
/// A class, because several tasks share the one counter.
private final class WorkCounter: Sendable {
  private let next = Atomic<Int>(0)

  /// The next `count` numbers below `limit`; `nil` when all are taken.
  func take(_ count: Int, below limit: Int) -> Range<Int>? {
    let start = next.add(count, ordering: .relaxed).oldValue
    return start < limit ? start..<min(limit, start + count) : nil
  }
}

extension Array where Element: Sendable {
  /// Transforms the elements on at most `limit` tasks; the order is kept.
  ///
  /// Work is handed out in small runs of neighbours, so that a slow element holds up nobody, and a
  /// task costs once a worker instead of once an element.
  package func concurrentMap<Output: Sendable>(
    limit: Int, _ transform: @escaping @Sendable (Element) -> Output
  ) async -> [Output] {
    guard limit > 1, count > 1 else { return map(transform) }
    let counter = WorkCounter()
    let run = Swift.max(1, Swift.min(16, count / (limit * 4)))
    return await withTaskGroup(of: [(Int, [Output])].self) { group in
      for _ in 0..<Swift.min(limit, count) {
        group.addTask {
          var done: [(Int, [Output])] = []
          while let range = counter.take(run, below: self.count) {
            done.append((range.lowerBound, self[range].map(transform)))
          }
          return done
        }
      }
      var runs: [(Int, [Output])] = []
      for await done in group { runs += done }
      return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
