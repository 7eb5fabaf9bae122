/// The answer to a plain question about something that happened; "unknown" is an answer too.
package enum Answer: String, Sendable, Equatable, CaseIterable {
  case yes, no, unknown
}
