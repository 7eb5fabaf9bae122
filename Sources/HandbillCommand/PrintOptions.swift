import ArgumentParser
import PrintEngine

/// How a build prints.
struct PrintOptions: ParsableArguments {
  @Option(
    name: .customLong("print-cache"),
    help: "The folder of cached PDFs. Caches from several machines can be merged by copying.")
  var cacheFolder = "Output/print-cache"

  @Option(
    help: "Print only part I of N into the cache, and publish nothing (2/5: the second of five).")
  var shard: Shard?

  @Option(name: .customLong("print-limit"), help: "The time limit for one PDF, in seconds.")
  var printLimit = 600

  func validate() throws {
    if cacheFolder.isEmpty { throw ValidationError("--print-cache needs a folder") }
    if printLimit < 1 { throw ValidationError("--print-limit must be at least 1") }
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads the value of `--shard`.
  public init?(argument: String) { self.init(parsing: argument) }
}
