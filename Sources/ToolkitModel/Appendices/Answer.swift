/// The answer to a plain question about something that happened; "unknown" is an answer too.
package enum Answer: String, Choice {
  case yes, no, unknown
}
