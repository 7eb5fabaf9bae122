import Diagnostics
import TextFolding
import ToolkitModel

/// Tries the examples of `checks.yaml` with the very code that looks at the content.
///
/// - Good: the bad example is found, the good one is not.
/// - Bad: a pattern with a slip in it, which finds nothing for years.
enum Examples {
  static func diagnostics(
    for settings: ContentCheckSettings, reading: ProseReading
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for wording in settings.dangerous {
      let check = DangerousWordings([wording]) { piece in
        piece.texts.map(\.source.string).joined(separator: "\n")
      }
      found += diagnostics(of: wording.examples, check, reading)
    }
    if let absolutes = settings.absolutes {
      found += diagnostics(of: absolutes.examples, Absolutes(absolutes), reading)
    }
    for data in settings.personalData {
      let matcher = data.matcher()
      found += diagnostics(of: data.examples) { !matcher.ranges(in: $0.bytes.folded).isEmpty }
    }
    return found
  }

  private static func diagnostics(
    of examples: CheckExamples, _ check: some SentenceCheck, _ reading: ProseReading
  ) -> [Diagnostic] {
    diagnostics(of: examples) { example in
      let text = PrintedPiece.Text(role: .other, source: example)
      let piece = PrintedPiece(
        kind: "example", id: "", at: example.position(line: 1, column: 1),
        [(.other, example)])
      return WrittenWords(example).mayConcern(check)
        && !check.diagnostics(for: Prose(example, by: reading), text, of: piece).isEmpty
    }
  }

  private static func diagnostics(
    of examples: CheckExamples, isFound: (SourceText) -> Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !examples.bad.isEmpty, !isFound(examples.bad) {
      found.append(
        Diagnostic(
          .error, "check-example", "this check does not find its own bad example",
          at: examples.bad.position(line: 1, column: 1),
          remedy: "fix the pattern, or write an example that it finds"))
    }
    if isFound(examples.good) {
      found.append(
        Diagnostic(
          .error, "check-example", "this check rejects its own good example",
          at: examples.good.position(line: 1, column: 1),
          remedy: "fix the pattern, or add an exception to `unless`"))
    }
    return found
  }
}
