import Diagnostics

/// What the engines complain of.
enum EngineWarnings {
  /// How the harmless ones begin, each with its reason.
  static let harmless = [
    // Korean: viewers in browsers obey it, and WeasyPrint breaks at spaces anyway.
    "Ignored `word-break: keep-all`",
    "Ignored `word-break:keep-all`",
    // A picture that is not there: the content's own check names its place, and nothing is published.
    "Relative URI reference without a base URI",
  ]

  /// The complaints that are told.
  static func diagnostics(_ warnings: [String], for job: PrintJob) -> [Diagnostic] {
    let told = warnings.filter { warning in
      !harmless.contains { warning.hasPrefix($0) } && !warning.hasPrefix(noFont)
    }
    // A book that Typst could not print in full is an error; what it warns of is what PDF/UA asks for.
    let remedy =
      job.document.isBook
      ? "correct it at the place named; nothing is missing on paper, but screen readers need it"
      : "check the PDF; the ignored parts are missing"
    return told.map {
      Diagnostic(
        .warning, "print-engine", "while printing \(job.name): \(shortened($0))", at: nil,
        remedy: remedy)
    } + missingFont(warnings.filter { $0.hasPrefix(noFont) }, for: job)
  }

  /// Without the contents of files that are inside the document, which may be megabytes.
  private static func shortened(_ warning: String) -> String {
    var parts = warning.split(separator: ";base64,", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      parts[index] = parts[index].drop {
        $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0))
      }
    }
    return parts.joined(separator: ";base64,…")
  }

  /// How it says, of each sign anew, that no font has it.
  private static let noFont = ".notdef glyph rendered for Unicode string unsupported by fonts: "

  /// The signs that it says so of.
  static func missingSigns(_ warnings: [String]) -> [MissingSign] {
    warnings.filter { $0.hasPrefix(noFont) }
      .compactMap { MissingSign(complaint: $0.dropFirst(noFont.count)) }
  }

  private static func missingFont(_ warnings: [String], for job: PrintJob) -> [Diagnostic] {
    if warnings.isEmpty { return [] }
    let signs = warnings.prefix(5).map { String($0.dropFirst(noFont.count)) }
    let more = warnings.count > 5 ? " and \(warnings.count - 5) more" : ""
    return [
      Diagnostic(
        .error, MissingSign.rule,
        "no installed font has \(signs.joined(separator: ", "))\(more); \(job.name) shows boxes instead",
        at: nil, remedy: "install a font for that script, such as a Noto font, and print again")
    ]
  }
}
