/// How a command ended.
package enum ExitStatus: Int32, Sendable, Equatable {
  /// Fine; warnings too, unless `--strict`.
  case success = 0
  /// At least one error, and nothing was published.
  case failure = 1
  /// A check or an output could not be completed.
  case incomplete = 2
  /// Wrong usage.
  case usage = 64
  /// A fault of ours.
  case fault = 70
}
