import JSON

/// What a worker answers to a job.
enum WorkerAnswer: Equatable {
  case made(PrintFacts)
  /// The job is at fault.
  case refused(String, warnings: [String])
  /// The engine is, so that no other job would fare better.
  case broken(String)

  /// Reads an answer; `nil` for any other line.
  init?(parsing line: String) {
    guard let value = JSONValue(parsing: line.utf8),
      let warnings = value["warnings"]?.strings
    else { return nil }
    if let error = value["error"]?.string {
      let isBroken = value["kind"]?.string == "engine"
      self = isBroken ? .broken(error) : .refused(error, warnings: warnings)
      return
    }
    guard let facts = PrintFacts(value) else { return nil }
    self = .made(facts)
  }
}
