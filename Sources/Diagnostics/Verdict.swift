/// How a command ended, for programs that read its report.
package struct Verdict: Sendable, Equatable {
  /// The exit status.
  package let exit: Int32
  /// Whether the site was published; `nil` for a command that never publishes.
  package let published: Bool?
  /// The version of the program that says so.
  package let version: String
  /// The folder that the command runs in, without a slash at its end.
  ///
  /// A report for programs names files relative to it, so that nothing in it depends on the machine.
  package let folder: String

  package init(exit: Int32, published: Bool? = nil, version: String, folder: String) {
    self.exit = exit
    self.published = published
    self.version = version
    self.folder = folder
  }
}
