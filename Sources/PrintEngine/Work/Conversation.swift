import Subprocess

/// The talk with one worker process: a line in, a line out.
struct Conversation: ~Copyable {
  /// What came of waiting for a line.
  enum Reply: Equatable {
    case line(String)
    /// The worker ended, or it closed its output.
    case ended
    /// It took longer than the limit, and was killed.
    case late
  }

  private let execution: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>
  private var lines: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator
  private let clock: any Clock<Duration>

  init(
    _ execution: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>,
    clock: any Clock<Duration>
  ) {
    self.execution = execution
    self.clock = clock
    // A book has thousands of destinations, all in one line.
    lines = execution.standardOutput.strings(bufferingPolicy: .unbounded).makeAsyncIterator()
  }

  /// Sends a line and waits for the one that answers it.
  mutating func ask(_ line: String, limit: Duration) async -> Reply {
    do {
      let bytes = Array((line + "\n").utf8)
      guard try await execution.standardInputWriter.write(bytes) == bytes.count else {
        return .ended
      }
    } catch {
      return .ended
    }
    return await listen(limit: limit)
  }

  /// Waits for the next line.
  ///
  /// After the limit the worker is killed, whatever it does; a reply that came just before counts,
  /// and the next question then finds the worker ended.
  mutating func listen(limit: Duration) async -> Reply {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask { [execution, clock] in
        guard (try? await clock.sleep(for: limit)) != nil else { return false }
        try? execution.send(signal: .kill)
        return true
      }
      // Whoever is told to stop does not wait for the worker either.
      let line = await withTaskCancellationHandler {
        try? await lines.next()
      } onCancel: { [execution] in
        try? execution.send(signal: .kill)
      }
      group.cancelAll()
      let isLate = await group.next() ?? false
      return line.map { .line($0) } ?? (isLate ? .late : .ended)
    }
  }
}
