package import Diagnostics

/// Templates that were checked against what they may name, ready to be filled.
package struct TemplateLibrary: Sendable {
  /// Loads and checks templates; every problem is a diagnostic at its place in the template.
  ///
  /// Files outside `html/` and `markdown/` are no templates and are passed over. Of two files with
  /// the same path the later counts, so a user's own templates go behind the built-in ones.
  /// `contexts` says what each template may name (`html/page`); partials lie in `html/partials/` and
  /// `markdown/partials/` and are checked in the context of each use.
  package init(
    files: [TemplateFile], contexts: [String: TemplateContext], diagnostics: inout [Diagnostic]
  ) {
  }

  /// Fills a template and appends what it writes.
  ///
  /// The template must have loaded without an error, and `object` must fit its context: both are
  /// duties of the program, which no content can break, so a breach stops the program.
  package func render(_ name: String, _ object: TemplateObject, into output: inout [UInt8]) {
  }
}
