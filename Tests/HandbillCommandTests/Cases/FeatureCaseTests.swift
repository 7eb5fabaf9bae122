import Foundation
import Testing

/// Small folders, one feature each.
///
/// `UPDATE_GOLDEN=1` writes what comes out over what is expected, and fails the run,
/// so that nobody records by accident; for a new case make the expected files empty first.
@Suite struct `A feature` {
  @Test(arguments: FeatureCase.all)
  func `gives what its folder expects`(_ feature: FeatureCase) async throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try await feature.record()
      Issue.record("recorded '\(feature.name)' anew; read the difference")
      return
    }
    let made = try await feature.made()
    let expected = try feature.expected
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(
        made[path].map { String(decoding: $0, as: UTF8.self) }
          == String(decoding: bytes, as: UTF8.self), "\(feature.name)/expected/\(path) differs")
    }
  }

  @Test func `has one line that says it`() throws {
    #expect(FeatureCase.all.count > 20)
    for feature in FeatureCase.all {
      let lines = try feature.summary.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2 && lines[0].hasSuffix(".") && lines[1].isEmpty, "\(feature.name)")
      #expect(try !feature.expected.isEmpty, "\(feature.name)")
    }
  }
}
