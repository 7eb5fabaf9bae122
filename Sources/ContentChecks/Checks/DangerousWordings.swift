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

    /// The words of a sentence that are dangerous.
    func match(in sentence: Prose.Sentence, of prose: Prose) -> Range<Int>? {
      let text = sentence.text.utf8
      guard wording.pattern.matches(text),
        !wording.unless.allMatch({ prose.context(of: sentence) })
      else { return nil }
      return firstRange(in: text)
    }

    /// The first match that lies within none of the turns of phrase that make it right.
    private func firstRange(in text: String.UTF8View) -> Range<Int>? {
      if wording.unlessWithin.isEmpty { return wording.pattern.firstRange(in: text) }
      var found = wording.pattern.ranges(in: text)
      for turn in wording.unlessWithin where !found.isEmpty {
        let right = turn.ranges(in: text)
        found.removeAll { range in
          right.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
        }
      }
      return found.first
    }
  }

  private let wordings: [Wording]
  /// The words of each wording of which one must be there.
  private let anchors: Anchors
  private let writtenAnchors: Anchors
  /// All that a reader of a piece sees.
  private let wholeText: (PrintedPiece) -> String

  init(_ wordings: [DangerousWording], wholeText: @escaping (PrintedPiece) -> String) {
    self.wordings = wordings.map { Wording(wording: $0) }
    anchors = Anchors(sets: wordings.map(\.anchors))
    writtenAnchors = Anchors(longestWordsOf: wordings.flatMap(\.anchors))
    self.wholeText = wholeText
  }

  func concerns(_ bytes: [UInt8]) -> Bool { writtenAnchors.occurs(in: bytes) }

  func diagnostics(
    for prose: Prose, _ text: PrintedPiece.Text, of piece: PrintedPiece
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for sentence in prose.sentences where !sentence.isBelief {
      for number in anchors.sets(in: sentence.text.utf8) {
        let wording = wordings[number]
        guard let range = wording.match(in: sentence, of: prose), !isExempt(piece, from: wording)
        else {
          continue
        }
        let place = prose.place(of: sentence.text.range(ofBytes: range), in: sentence)
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
    return wording.wording.unlessText.allMatch { wholeText(piece) }
  }
}

extension [TextPattern] {
  /// Whether there are any, and a text matches each of them.
  fileprivate func allMatch(_ text: () -> String) -> Bool {
    if isEmpty { return false }
    let text = text()
    return allSatisfy { $0.matches(text.utf8) }
  }
}
