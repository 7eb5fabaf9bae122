import Diagnostics

/// Everything that a command has to say at its end, so that it is said once.
struct CommandEnding: Sendable {
  /// Whether a command has put the site into its place.
  enum Publication: Sendable, Equatable {
    case done, failed
    /// The command never publishes.
    case notAsked
  }

  var diagnostics: [Diagnostic]
  /// Whether something could not be made, so that a success is none.
  var isIncomplete = false
  var publication = Publication.notAsked
  /// What a success says on standard output.
  var summary = ""
}
