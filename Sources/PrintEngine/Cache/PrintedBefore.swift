/// What a cache knows of jobs, without an engine: how full their boxes were when they were printed.
package struct PrintedBefore: Sendable {
  private let cache: PrintCache
  private let versions: EngineVersions
  private let script: WorkerScript

  /// Takes the engine that has printed into the cache last; `nil` where none has.
  package init?(in cache: PrintCache, by script: WorkerScript) {
    guard let versions = cache.engine else { return nil }
    self.cache = cache
    self.versions = versions
    self.script = script
  }

  /// What came of a job, without the PDF; `nil` where it was not printed as it is now.
  package func result(of job: PrintJob) -> PrintResult? {
    cache.facts(PrintKey.of(job, by: versions, script))?.result(of: job, pdf: [])
  }
}
