/// What a diagnostic takes for granted, and what may be otherwise where some file could not be read.
///
/// A reference to a rule that could not be read leads nowhere, yet nothing is wrong with the reference: one
/// fault gives one message.
package enum Premise: Hashable, Sendable {
  /// There is no piece of a kind with this id.
  case absent(kind: String, id: String)
  /// There is no content file with this path, within the content folder.
  case absentFile(String)
  /// No text and no list names this id or file.
  case unnamed(String)
  /// What a piece that begins here leaves out is not there.
  case leftOut(SourcePosition)
  /// Everything could be read, so that it can be counted.
  case everythingRead
  /// A key of `toolkit.yaml` says what was read of it.
  case setting(String)
}
