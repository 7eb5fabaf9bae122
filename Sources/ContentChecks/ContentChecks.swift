package import CommonMark
package import Diagnostics
package import Editions
package import ToolkitModel

/// Holds the whole content of an edition against what it, and `checks.yaml`, ask of it.
package enum ContentChecks {
  /// Runs every check.
  ///
  /// - Parameters:
  ///   - edition: what is published.
  ///   - settings: what `checks.yaml` asks for.
  ///   - dialect: what authors may write, flyers' faces included.
  ///   - plainWords: names and labels that have signs of Markdown.
  /// - Returns: everything that they find, sorted by place.
  package static func diagnostics(
    for edition: Edition, by settings: ContentCheckSettings, dialect: Dialect,
    plainWords: [SourceText] = []
  ) -> [Diagnostic] {
    let labels = PrintedLabels(edition)
    let reading = ProseReading(dialect: dialect) { labels.label(of: $0) }
    let pieces = edition.printedPieces
    var found = Self.sentenceDiagnostics(pieces, edition, settings, reading)
    found += Examples.diagnostics(for: settings, reading: reading)
    found += SilentTexts.diagnostics(
      for: pieces, reading: reading, proseAppendices: edition.proseAppendices)
    found += WordBudgets.diagnostics(for: edition)
    found += ContactAreas.diagnostics(for: pieces, in: edition)
    found += UnusedPieces.diagnostics(for: edition, pieces: pieces)
    found += ReviewIntervals.diagnostics(for: edition.rules.pieces)
    found += MarkdownLeft.diagnostics(for: pieces, plainWords: plainWords, dialect: dialect)
    found += SameStatement.diagnostics(for: edition.rules.pieces)
    found += RevokedSupport.diagnostics(
      for: edition.rules.pieces, authorities: edition.authorities)
    found += Confirmations.diagnostics(for: edition)
    found += SourceAddresses.diagnostics(for: edition)
    return found.sortedByPlace()
  }

  /// The checks that look at sentences; a text is cut into them once, and only if a check needs it.
  private static func sentenceDiagnostics(
    _ pieces: [PrintedPiece], _ edition: Edition, _ settings: ContentCheckSettings,
    _ reading: ProseReading
  ) -> [Diagnostic] {
    let whole = WholeText(edition: edition, reading: reading)
    var checks: [any SentenceCheck] = []
    if !settings.dangerous.isEmpty {
      checks.append(DangerousWordings(settings.dangerous) { whole.string(of: $0) })
    }
    if let absolutes = settings.absolutes { checks.append(Absolutes(absolutes)) }
    if let names = PaperNames(edition.papers.pieces, otherNumbers: settings.otherNumbers) {
      checks.append(names)
    }
    let grades = ReadingGrade(limits: settings.reading, language: edition.language) {
      whole.sentences(printedBy: $0)
    }
    var found: [Diagnostic] = []
    for piece in pieces {
      let limit = grades.limit(for: piece)
      var graded: [Prose] = []
      for text in piece.texts where text.role != .quote {
        let written = WrittenWords(text.source)
        let concerned = checks.filter { written.mayConcern($0) }
        let isGraded = limit != nil && grades.counts(text.role)
        guard isGraded || !concerned.isEmpty else { continue }
        let prose = Prose(text.source, by: reading)
        if isGraded { graded.append(prose) }
        for check in concerned { found += check.diagnostics(for: prose, text, of: piece) }
      }
      if let limit, let slow = grades.diagnostic(for: piece, graded, limit: limit) {
        found.append(slow)
      }
    }
    return found
  }
}

/// A check that looks at one text, sentence by sentence.
protocol SentenceCheck {
  /// Whether a text could be wrong at all, seen by its folded bytes; `false` saves the rest.
  func concerns(_ bytes: [UInt8]) -> Bool

  func diagnostics(
    for prose: Prose, _ text: PrintedPiece.Text, of piece: PrintedPiece
  ) -> [Diagnostic]
}
