import Diagnostics
import ToolkitModel

/// Finds texts that ask for more years at school than their readers may have.
///
/// English is graded by Flesch and Kincaid's formula. For other languages there is no formula that
/// holds everywhere, so the average sentence is measured: grade g stands for g + 12 words.
/// Headings, tables and printed wrong beliefs do not count, nor do texts under 40 words.
///
/// - Good: "Keep the door closed. Ask who is there."
/// - Bad: "Notwithstanding any representation to the contrary, occupants retain authority to refuse."
struct ReadingGrade {
  private let limits: ContentCheckSettings.Reading
  private let isEnglish: Bool
  /// The sentences that a text prints from other pieces.
  private let printed: (Prose) -> [Prose.Sentence]

  /// Too few words say nothing about a text.
  static let fewestWords = 40

  init(
    limits: ContentCheckSettings.Reading, language: LanguageTag,
    printed: @escaping (Prose) -> [Prose.Sentence]
  ) {
    self.limits = limits
    isEnglish = language.primary == "en"
    self.printed = printed
  }

  /// The grade that a piece may have; `nil` if nobody asks.
  func limit(for piece: PrintedPiece) -> Int? {
    switch piece.kind {
    case Section.kind: limits.section
    case Rule.kind: limits.rule
    case Flyer.kind: limits.face
    case Encounter.kind: limits.encounter
    default: nil
    }
  }

  func counts(_ role: PrintedPiece.Role) -> Bool {
    switch role {
    case .body, .law, .practice, .action: true
    case .title, .card, .phrase, .quote, .label, .other: false
    }
  }

  func diagnostic(
    for piece: PrintedPiece, _ texts: [Prose], limit: Int
  ) -> Diagnostic? {
    var own: [(prose: Prose, sentence: Prose.Sentence)] = []
    var printed: [String] = []
    for prose in texts {
      own += prose.sentences.filter { !$0.isLoose && !$0.isBelief }.map { (prose, $0) }
      // A face has few words of its own: what it prints is what its reader reads.
      if piece.kind != Section.kind {
        printed += self.printed(prose).filter { !$0.isLoose }.map(\.text)
      }
    }
    let measured = ReadingMeasure(own.map(\.sentence.text) + printed)
    guard measured.words >= Self.fewestWords, let tenths = tenths(of: measured),
      tenths > mostTenths(limit)
    else { return nil }
    let longest = own.max { $0.sentence.wordCount < $1.sentence.wordCount }
    let place = longest.map { $0.prose.place(of: $0.sentence) }
    let value = "\(tenths / 10).\(tenths % 10)"
    return Diagnostic(
      .warning, "reading-grade",
      isEnglish
        ? "\(piece.name) reads at grade \(value); the limit is \(limit)"
        : "sentences of \(piece.name) average \(value) words; the limit is \(limit + Self.wordsBeyond) (grade \(limit))",
      at: place?.position ?? piece.position, length: place?.length ?? 1,
      remedy: longest.map {
        "cut this sentence of \($0.sentence.wordCount) words, then others"
      } ?? "use shorter sentences and words")
  }

  /// How many words a sentence has on average more than the grade.
  private static let wordsBeyond = 12

  private func mostTenths(_ limit: Int) -> Int {
    (isEnglish ? limit : limit + Self.wordsBeyond) * 10
  }

  /// The grade, or the words a sentence, in tenths, which is as exact as it is.
  private func tenths(of text: ReadingMeasure) -> Int? {
    guard text.units > 0, text.words > 0 else { return nil }
    let wordsAUnit = Double(text.words) / Double(text.units)
    guard isEnglish else { return Int((wordsAUnit * 10).rounded()) }
    let syllablesAWord = Double(text.syllables) / Double(text.words)
    return Int(((0.39 * wordsAUnit + 11.8 * syllablesAWord - 15.59) * 10).rounded())
  }
}

extension Prose.Sentence {
  fileprivate var wordCount: Int { ReadingMeasure([text]).words }
}
