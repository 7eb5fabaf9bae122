import Diagnostics
import TextFolding
import ToolkitModel

/// Finds official papers whose number and name do not belong together, and numbers of no known paper.
///
/// All that it knows is in `papers.yaml`. A number goes with a name that follows it after at most two
/// words, or that stands right before it and its bracket. With P-1, "house rules", and P-2, "repair
/// notice":
///
/// - Good: "Form P-1 (house rules) hangs in the hall."
/// - Bad: "P-2, the house rules, hangs in the hall." And: "Ask for P-3."
struct PaperNames: SentenceCheck {
  private let papers: [NumberedPaper]
  private let numbers: PaperNumbers
  private let nearby: NearbyNames
  /// What looks like a number and is none.
  private let otherNumbers: Set<String>

  /// `nil` if no paper has a number of letters and digits.
  init?(_ papers: [Paper], otherNumbers: [String]) {
    let numbered = papers.compactMap { NumberedPaper($0) }
    guard let numbers = PaperNumbers(numbered.map(\.number)) else { return nil }
    self.papers = numbered
    self.otherNumbers = Set(otherNumbers.map(\.folded))
    self.numbers = numbers
    nearby = NearbyNames(of: numbered)
  }

  /// The digits of numbers and the colons of links show where to look.
  func concerns(_ bytes: [UInt8]) -> Bool {
    var isConcerned = false
    bytes.withUnsafeBufferPointer { buffer in
      RareBytes.visitDigitsAndColons(buffer) { index in
        if buffer[index] == UInt8(ascii: ":") {
          isConcerned = nearby.areForeign(toLinkAt: index, in: buffer)
        } else if let find = numbers.find(withDigitAt: index, in: bytes),
          !otherNumbers.contains(find.number)
        {
          isConcerned = nearby.areForeign(to: find, in: buffer)
        }
        return isConcerned
      }
    }
    return isConcerned
  }

  func diagnostics(
    for prose: Prose, _ text: PrintedPiece.Text, of piece: PrintedPiece
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for sentence in prose.sentences where !sentence.isBelief {
      let bytes = Array(sentence.text.utf8)
      let finds = numbers.finds(in: bytes)
      for find in finds where !otherNumbers.contains(find.number) {
        guard let paper = papers.first(where: { $0.number == find.number }) else {
          found.append(unknown(find, sentence, prose))
          continue
        }
        guard let wrong = wrongName(of: paper, at: find.range, among: finds, sentence.text, bytes)
        else {
          continue
        }
        let place = prose.place(of: sentence.text.range(ofBytes: wrong.range), in: sentence)
        found.append(
          Diagnostic(
            .error, "paper-name",
            "'\(sentence.text[sentence.text.range(ofBytes: wrong.range)])' is \(wrong.paper.number), not \(paper.number)",
            at: place.position, length: place.length,
            remedy: "\(paper.number) is '\(paper.names[0])'; see papers.yaml"))
      }
    }
    return found
  }

  private func unknown(
    _ find: PaperNumbers.Find, _ sentence: Prose.Sentence, _ prose: Prose
  ) -> Diagnostic {
    let place = prose.place(of: sentence.text.range(ofBytes: find.range), in: sentence)
    let close = suggestion(for: find.number, among: papers.map(\.number))
    return Diagnostic(
      .error, "unknown-paper", "no paper has the number \(find.number)", at: place.position,
      length: place.length,
      remedy: (close.map { "did you mean '\($0)'? Otherwise " } ?? "")
        + "add it to papers.yaml, or to `other_numbers` in checks.yaml")
  }

  /// The name of another paper that goes with a paper's number.
  private func wrongName(
    of paper: NumberedPaper, at number: Range<Int>, among finds: [PaperNumbers.Find],
    _ sentence: String, _ bytes: [UInt8]
  ) -> (range: Range<Int>, paper: NumberedPaper)? {
    let rest = paper.endOfOwnName(behind: number.upperBound, sentence, bytes)
    func isFree(_ gap: Range<Int>, words: Int) -> Bool {
      !finds.contains { gap.overlaps($0.range) } && Self.joins(bytes[gap], words: words)
    }
    for other in papers where other.number != paper.number {
      for name in other.phrases.ranges(in: sentence) {
        guard !paper.isCalled(String(decoding: bytes[name], as: UTF8.self)) else { continue }
        if name.lowerBound >= rest {
          if isFree(rest..<name.lowerBound, words: 2), !other.follows(name, bytes, finds) {
            return (name, other)
          }
        } else if name.upperBound <= number.lowerBound {
          let gap = name.upperBound..<number.lowerBound
          if bytes[gap].contains(UInt8(ascii: "(")), isFree(gap, words: 1) { return (name, other) }
        }
      }
    }
    return nil
  }

  /// Whether so little stands between a number and a name that they belong together.
  static func joins(_ gap: ArraySlice<UInt8>, words limit: Int) -> Bool {
    var words = 0
    var isWord = false
    for byte in gap {
      if byte.isInWord || byte == UInt8(ascii: "'") {
        if !isWord { words += 1 }
        isWord = true
      } else if " ,(\"/-:".utf8.contains(byte) {
        isWord = false
      } else {
        return false
      }
    }
    return words <= limit
  }
}

/// A paper with a number, and the phrases by which people call it.
struct NumberedPaper {
  let id: PieceID<Paper>
  let number: String
  /// The official name, then the plain one.
  let names: [String]
  /// The names and their short forms.
  let called: [String]
  let phrases: Phrases
  private let ownNames: Phrases

  init?(_ paper: Paper) {
    guard let number = paper.number?.folded else { return nil }
    id = paper.id
    self.number = number
    names = ([paper.name] + (paper.plain.map { [$0] } ?? [])).map(\.folded)
    // Of three words people leave one out: "immigration arrest warrant", "arrest warrant".
    let shortened = names.flatMap { name -> [String] in
      let words = name.split(separator: " ")
      guard words.count == 3, words.allSatisfy({ $0.count > 3 }) else { return [] }
      return [words.prefix(2), words.suffix(2)].map { $0.joined(separator: " ") }
    }
    called = names + shortened
    phrases = Phrases(called)
    ownNames = Phrases(names)
  }

  /// Whether some words are this paper's name or a part of it.
  func isCalled(_ words: String) -> Bool {
    let phrase = Phrases([words.lowercased()])
    return names.contains { phrase.occur(in: $0.lowercased()) }
  }

  /// Where a sentence goes on behind a number and the paper's own name, if that stands there.
  func endOfOwnName(behind end: Int, _ sentence: String, _ bytes: [UInt8]) -> Int {
    guard
      let own = ownNames.ranges(in: sentence).filter({
        $0.lowerBound >= end && PaperNames.joins(bytes[end..<$0.lowerBound], words: 1)
      }).max(by: { $0.upperBound < $1.upperBound })
    else { return end }
    let isClosed = own.upperBound < bytes.count && bytes[own.upperBound] == UInt8(ascii: ")")
    return own.upperBound + (isClosed ? 1 : 0)
  }

  /// Whether this paper's own number follows its name in brackets, so that the name is spoken for.
  func follows(_ name: Range<Int>, _ bytes: [UInt8], _ finds: [PaperNumbers.Find]) -> Bool {
    finds.contains { find in
      guard find.number == number, find.range.lowerBound >= name.upperBound else { return false }
      let gap = bytes[name.upperBound..<find.range.lowerBound]
      return gap.contains(UInt8(ascii: "(")) && PaperNames.joins(gap, words: 1)
    }
  }
}
