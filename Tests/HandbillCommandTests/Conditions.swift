import Foundation
import Testing

/// Whether this machine can print, asked once.
private let canPrint = Task {
  await CommandRun(["doctor"], environment: ProcessInfo.processInfo.environment).output
    .contains("\nprint: ready\n")
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where the print engine is installed, or must be: with `REQUIRE_ALL=1`, as in CI, it fails without.
  static var needsEngine: Self {
    .enabled("no print engine is installed: run scripts/print-setup") {
      if ProcessInfo.processInfo.environment["REQUIRE_ALL"] == "1" { return true }
      return await canPrint.value
    }
  }
}
