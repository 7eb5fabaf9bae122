import Diagnostics

/// Everything that a command has to say at its end, so that it is said once.
struct CommandEnding: Sendable {
  var diagnostics: [Diagnostic]
  /// Whether something could not be made, so that a success is none.
  var isIncomplete = false
  /// Whether the command has put the site into its place; `nil` where it never does.
  var published: Bool?
  /// What a success says on standard output.
  var summary = ""
}
