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
  package func concurrentMap<Output: Sendable>(
    limit: Int, _ transform: @escaping @Sendable (Element) -> Output
  ) async -> [Output] {
    await concurrentMap(limit: limit, with: {}, { transform($1) }, end: {}).outputs
  }

  /// Transforms the elements on at most `limit` tasks, each with a state of its own; the order is kept.
  ///
  /// Work is handed out in small runs of neighbours, so that a slow element holds up nobody, and a
  /// task costs once a worker instead of once an element. Which elements meet which state is left to chance.
  ///
  /// - Parameters:
  ///   - limit: the most tasks.
  ///   - state: makes the state of a task, such as memory that each element needs.
  ///   - transform: makes the output of an element.
  ///   - end: makes what is kept of a task's state.
  /// - Returns: the outputs, and what is kept of each state.
  package func concurrentMap<State: ~Copyable, Output: Sendable, End: Sendable>(
    limit: Int, with state: @escaping @Sendable () -> State,
    _ transform: @escaping @Sendable (inout State, Element) -> Output,
    end: @escaping @Sendable (consuming State) -> End
  ) async -> (outputs: [Output], ends: [End]) {
    guard limit > 1, count > 1 else {
      var own = state()
      var outputs: [Output] = []
      outputs.reserveCapacity(count)
      for element in self { outputs.append(transform(&own, element)) }
      return (outputs, [end(own)])
    }
    let counter = WorkCounter()
    let run = Swift.max(1, Swift.min(16, count / (limit * 4)))
    return await withTaskGroup(of: (runs: [(Int, [Output])], end: End).self) { group in
      for _ in 0..<Swift.min(limit, count) {
        group.addTask {
          var own = state()
          var done: [(Int, [Output])] = []
          while let range = counter.take(run, below: self.count) {
            var outputs: [Output] = []
            for element in self[range] { outputs.append(transform(&own, element)) }
            done.append((range.lowerBound, outputs))
          }
          return (done, end(own))
        }
      }
      var runs: [(Int, [Output])] = []
      var ends: [End] = []
      for await done in group {
        runs += done.runs
        ends.append(done.end)
      }
      return (runs.sorted { $0.0 < $1.0 }.flatMap(\.1), ends)
    }
  }
}
