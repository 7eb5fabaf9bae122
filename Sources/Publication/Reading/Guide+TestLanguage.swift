import Diagnostics
import Guides
import ToolkitModel
import Translation

extension Guide {
  /// Makes the guide of a toolkit in a language that nobody speaks.
  ///
  /// - Parameters:
  ///   - toolkit: the toolkit, which was read without an error.
  ///   - language: the language.
  ///   - source: the guide in the toolkit's own language, whose reviews count for this one too: nobody
  ///     could sign these texts.
  ///   - today: the day of the build.
  /// - Throws: ``Problems``.
  convenience init(
    of toolkit: Toolkit, in language: TestLanguage, beside source: Guide, today: CalendarDate
  ) throws(Problems) {
    try self.init(
      of: toolkit.translated { _, text in language.text(text) }, in: language.tag, today: today,
      reviewedAs: source)
  }
}

extension Diagnostic {
  /// Nothing that people should read has texts of a test language.
  static func testLanguage(_ language: TestLanguage, isRelease: Bool) -> Diagnostic {
    Diagnostic(
      isRelease ? .error : .warning, "test-language",
      "this site has pages in '\(language.tag)', a pseudo-language that nobody can read", at: nil,
      remedy: isRelease
        ? "build without --test-language: toolkit.yaml says that this is a release"
        : "preview it, and build without --test-language before you publish")
  }
}
