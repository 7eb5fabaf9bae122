package import CommonMark
package import Diagnostics
package import Guides
package import ToolkitModel

/// Holds the whole content of a guide against what it, and `checks.yaml`, ask of it.
package enum ContentChecks {
  /// Runs every check.
  ///
  /// - Parameters:
  ///   - guide: what is published.
  ///   - settings: what `checks.yaml` asks for.
  ///   - dialect: what authors may write, flyers' faces included.
  ///   - plainWords: names and labels that have signs of Markdown.
  /// - Returns: everything that they find, sorted by place.
  package static func diagnostics(
    for guide: Guide, by settings: ContentCheckSettings, dialect: Dialect,
    plainWords: [SourceText] = []
  ) -> [Diagnostic] {
    let labels = PrintedLabels(guide: guide)
    let reading = ProseReading(dialect: dialect) { labels.label(of: $0) }
    let pieces = guide.printedPieces
    var found = Self.sentenceDiagnostics(pieces, guide, settings, reading)
    found += Examples.diagnostics(for: settings, reading: reading)
    found += SilentTexts.diagnostics(
      for: pieces, reading: reading, proseAppendices: guide.proseAppendices)
    found += WordBudgets.diagnostics(for: guide)
    found += ContactAreas.diagnostics(for: pieces, in: guide)
    found += UnusedPieces.diagnostics(for: guide, pieces: pieces)
    found += ReviewIntervals.diagnostics(for: guide.rules.pieces)
    found += MarkdownLeft.diagnostics(for: pieces, plainWords: plainWords, dialect: dialect)
    found += SameStatement.diagnostics(for: guide.rules.pieces)
    found += RevokedSupport.diagnostics(
      for: guide.rules.pieces, authorities: guide.authorities)
    found += Confirmations.diagnostics(for: guide)
    found += SourceAddresses.diagnostics(for: guide)
    return found.sortedByPlace()
  }

  /// The checks that look at sentences; a text is cut into them once, and only if a check needs it.
  private static func sentenceDiagnostics(
    _ pieces: [PrintedPiece], _ guide: Guide, _ settings: ContentCheckSettings,
    _ reading: ProseReading
  ) -> [Diagnostic] {
    let whole = WholeText(guide: guide, reading: reading)
    var checks: [any SentenceCheck] = []
    if !settings.dangerous.isEmpty {
      checks.append(DangerousWordings(settings.dangerous) { whole.string(of: $0) })
    }
    if let absolutes = settings.absolutes { checks.append(Absolutes(absolutes)) }
    if let names = PaperNames(guide.papers.pieces, otherNumbers: settings.otherNumbers) {
      checks.append(names)
    }
    let grades = ReadingGrade(limits: settings.reading, language: guide.language) {
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
