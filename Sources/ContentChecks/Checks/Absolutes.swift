import Diagnostics
import ToolkitModel

/// Finds flat words about those who may break a rule, where nothing says what they may do anyway.
///
/// A flat word counts when its subject stands before it in the same clause; a rule's law may have the
/// excuse in its practice.
///
/// - Good: "A guard cannot search your bag. Guards may still try."
/// - Bad: "A guard can never search your bag."
struct Absolutes: SentenceCheck {
  private let settings: ContentCheckSettings.Absolutes
  private let subjects: Phrases
  private let words: Phrases
  private let unless: Phrases
  private let except: Phrases
  private let anySubject: Anchors
  private let anyWord: Anchors
  private let writtenWord: Anchors

  init(_ settings: ContentCheckSettings.Absolutes) {
    self.settings = settings
    subjects = Phrases(settings.subjects)
    words = Phrases(settings.words)
    unless = Phrases(settings.unless)
    except = Phrases(settings.except)
    anySubject = Anchors(longestWordsOf: settings.subjects)
    anyWord = Anchors(settings.words)
    writtenWord = Anchors(longestWordsOf: settings.words)
  }

  func concerns(_ bytes: [UInt8]) -> Bool {
    writtenWord.occurs(in: bytes) && anySubject.occurs(in: bytes)
  }

  func diagnostics(
    for prose: Prose, _ text: PrintedPiece.Text, of piece: PrintedPiece
  ) -> [Diagnostic] {
    if text.role == .law, let practice = piece.text(.practice), isExcused(by: practice.string) {
      return []
    }
    var found: [Diagnostic] = []
    for (index, sentence) in prose.sentences.enumerated() where !sentence.isBelief {
      guard let (subject, word) = flatStatement(in: sentence.text) else { continue }
      let next = index + 1 < prose.sentences.count ? prose.sentences[index + 1].text : ""
      guard !isExcused(by: sentence.text), !isExcused(by: next) else { continue }
      let place = prose.place(of: word, in: sentence)
      found.append(
        Diagnostic(
          .error, "absolute-wording",
          "'\(sentence.text[word])' about '\(sentence.text[subject])' is too sure",
          at: place.position, length: place.length,
          remedy: "say here or in the next sentence what happens anyway, with "
            + settings.unless.map { "'\($0)'" }.joined(separator: " or ")))
    }
    return found
  }

  private func isExcused(by text: String) -> Bool {
    var plain = PlainBytes()
    plain.append(text.utf8)
    return unless.occur(in: String(decoding: plain.bytes, as: UTF8.self))
  }

  /// The first flat word that has a subject before it in its clause, and that subject.
  private func flatStatement(
    in sentence: String
  ) -> (subject: Range<String.Index>, word: Range<String.Index>)? {
    guard anyWord.occurs(in: sentence.utf8) else { return nil }
    let subjects = subjects.ranges(in: sentence)
    guard !subjects.isEmpty else { return nil }
    let bytes = Array(sentence.utf8)
    let exceptions = except.ranges(in: sentence)
    for word in words.ranges(in: sentence)
    where !exceptions.contains(where: { $0.lowerBound == word.lowerBound }) {
      for subject in subjects.reversed()
      where subject.upperBound <= word.lowerBound
        && Self.isOneClause(bytes[subject.upperBound..<word.lowerBound])
      {
        return (sentence.range(ofBytes: subject), sentence.range(ofBytes: word))
      }
    }
    return nil
  }

  /// Whether what lies between two words parts no clauses: no semicolon or colon, and commas only in
  /// pairs, which enclose an aside.
  private static func isOneClause(_ between: ArraySlice<UInt8>) -> Bool {
    var commas = 0
    for byte in between {
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") { return false }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return commas.isMultiple(of: 2)
  }
}
