import Diagnostics
import ToolkitModel

/// Finds sentences that have harmed readers, by the patterns of `checks.yaml`.
///
/// With the pattern `signed by (a judge|an officer)` unless `judge'?s? only`:
///
/// - Good: "A judge signs it."
/// - Bad: "Check that it is signed by an officer."
struct DangerousWordings: SentenceCheck {
  private struct Wording {
    let wording: DangerousWording
    let anchors: AnchorSet
    let pattern: TextMatcher
    let unless: TextMatcher?
    let unlessText: TextMatcher?

    init(_ wording: DangerousWording) {
      self.wording = wording
      anchors = AnchorSet(wording.anchors)
      pattern = wording.pattern.matcher()
      unless = wording.unless?.matcher()
      unlessText = wording.unlessText?.matcher()
    }

    /// The words of a sentence that are dangerous.
    func match(in sentence: Prose.Sentence, of prose: Prose) -> Range<String.Index>? {
      guard anchors.occurs(in: sentence.text.utf8),
        let range = pattern.firstRange(in: sentence.text),
        unless?.matches(prose.context(of: sentence)) != true
      else { return nil }
      return range
    }
  }

  private let wordings: [Wording]
  private let anchors: AnchorSet
  /// All that a reader of a piece sees.
  private let wholeText: (PrintedPiece) -> String

  init(_ wordings: [DangerousWording], wholeText: @escaping (PrintedPiece) -> String) {
    self.wordings = wordings.map { Wording($0) }
    anchors = AnchorSet(wordings.flatMap(\.anchors))
    self.wholeText = wholeText
  }

  func concerns(_ bytes: [UInt8]) -> Bool { anchors.occurs(in: bytes) }

  func diagnostics(
    for prose: Prose, _ text: PrintedPiece.Text, of piece: PrintedPiece
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for sentence in prose.sentences where !sentence.isBelief {
      guard anchors.occurs(in: sentence.text.utf8) else { continue }
      for wording in wordings {
        guard let range = wording.match(in: sentence, of: prose), !isExempt(piece, from: wording)
        else {
          continue
        }
        let place = prose.place(of: range, in: sentence)
        found.append(
          Diagnostic(
            .error, "dangerous-wording", "\(wording.wording.label) (\(wording.wording.id))",
            at: place.position, length: place.length, remedy: wording.wording.remedy))
      }
    }
    return found
  }

  private func isExempt(_ piece: PrintedPiece, from wording: Wording) -> Bool {
    if let audience = wording.wording.unlessAudience, piece.audience == [audience] { return true }
    guard let unless = wording.unlessText else { return false }
    return unless.matches(wholeText(piece))
  }
}
