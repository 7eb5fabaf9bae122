import Diagnostics
import Translation

extension Diagnostic {
  /// Nothing that people should read has texts of a test language.
  static func testLanguage(_ language: TestLanguage, isRelease: Bool) -> Diagnostic {
    Diagnostic(
      isRelease ? .error : .warning, "test-language",
      "this site has pages in '\(language.language)', a pseudo-language that nobody can read",
      at: nil,
      remedy: isRelease
        ? "build without --test-language: toolkit.yaml says that this is a release"
        : "preview it, and build without --test-language before you publish")
  }
}
