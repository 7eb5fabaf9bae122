import ArgumentParser
import PrintEngine

/// How a build prints.
struct PrintOptions: ParsableArguments {
  @Option(
    name: .customLong("print-cache"),
    help: "The folder of finished PDFs; copied together, those of several machines are one.")
  var cacheFolder = "Output/print-cache"

  @Option(
    help: "Print only part I of N into the cache, and publish nothing (2/5: the second of five).")
  var shard: Shard?

  @Option(name: .customLong("print-limit"), help: "How many seconds one PDF may take.")
  var printLimit = 600

  func validate() throws {
    if cacheFolder.isEmpty { throw ValidationError("--print-cache names no folder") }
    if printLimit < 1 { throw ValidationError("--print-limit is at least 1") }
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads the value of `--shard`.
  public init?(argument: String) { self.init(parsing: argument) }
}
