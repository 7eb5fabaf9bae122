import Composition
import Diagnostics
import Guides
import ToolkitLoading
import ToolkitModel
import Translation

extension Guide {
  /// Reads the toolkit once more, its texts in a language that nobody speaks.
  ///
  /// - Parameters:
  ///   - folder: the content folder, which was read without an error.
  ///   - language: the language.
  ///   - source: the guide in the toolkit's own language, whose reviews count for this one too: nobody
  ///     could sign these texts.
  ///   - today: the day of the build.
  ///   - only: the outputs to make; empty for all that the toolkit wants.
  /// - Throws: ``Problems``, when the folder has changed meanwhile.
  init(
    of folder: ContentFolder, in language: TestLanguage, beside source: Guide,
    today: CalendarDate, only: [ToolkitSettings.Output]
  ) throws(Problems) {
    // What is worth knowing of the content, its own language has told.
    var told: [Diagnostic] = []
    let toolkit: Toolkit
    do throws(ContentProblems) {
      toolkit = try Toolkit(
        contentsOf: folder, reserved: PageID.reservedNames, translating: language.text,
        warnings: &told)
    } catch {
      throw Problems(error.diagnostics)
    }
    try self.init(
      of: only.isEmpty ? toolkit : toolkit.making(only: only), in: language.tag, today: today,
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
