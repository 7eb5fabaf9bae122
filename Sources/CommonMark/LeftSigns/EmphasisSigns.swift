/// Asterisks, underscores, tildes and other pairs that change nothing around their words.
///
/// - Good: `**開けない**。電話する`, `**bold** words`
/// - Bad: `**開けない。**電話する`, `** bold ** words`, `~~old~~`
enum EmphasisSigns {
  /// One or more equal signs side by side.
  private struct Run {
    let range: Range<Int>
    let before: BlockText.Side
    let after: BlockText.Side

    var count: Int { range.count }
  }

  static func signs(in text: BlockText) -> [LeftSign] {
    emphasis(UInt8(ascii: "*"), in: text) + emphasis(UInt8(ascii: "_"), in: text)
      + struck(in: text) + highlighted(in: text)
      + scripts(UInt8(ascii: "~"), in: text) + scripts(UInt8(ascii: "^"), in: text)
  }

  private static func runs(of byte: UInt8, in text: BlockText) -> [Run] {
    var runs: [Run] = []
    var offset = 0
    while let start = text.bytes[offset...].firstIndex(of: byte) {
      let range = text.run(of: byte, at: start)
      runs.append(
        Run(
          range: range, before: text.side(before: range.lowerBound),
          after: text.side(at: range.upperBound)))
      offset = range.upperBound
    }
    return runs
  }

  // MARK: - Emphasis

  private static func emphasis(_ byte: UInt8, in text: BlockText) -> [LeftSign] {
    let runs = runs(of: byte, in: text)
    var signs: [LeftSign] = []
    var index = 0
    while index < runs.count {
      let opening = runs[index]
      if let partner = runs[(index + 1)...].firstIndex(where: { $0.count == opening.count }),
        isPair(opening, runs[partner], byte, in: text)
      {
        signs.append(sign(opening, runs[partner], in: text))
        index = partner + 1
        continue
      }
      if byte == UInt8(ascii: "*"), opening.count == 2,
        opening.before != .letter || opening.after != .letter,
        opening.before != .blank || opening.after != .blank
      {
        signs.append(
          LeftSign(
            opening.range, seen: "**",
            remedy: "write '**' on both sides of the words, or delete it; for a note, write [^1]"))
      }
      index += 1
    }
    return signs
  }

  /// Whether two runs look like a pair around words.
  private static func isPair(
    _ opening: Run, _ closing: Run, _ byte: UInt8, in text: BlockText
  ) -> Bool {
    let words = opening.range.upperBound..<closing.range.lowerBound
    guard words.contains(where: { text.bytes[$0].isASCIILetter || text.bytes[$0] >= 0x80 })
    else { return false }
    let isTight = opening.after != .blank && closing.before != .blank
    if byte == UInt8(ascii: "*"), opening.count == 2 {
      // "Prices** and fares** rise" has two signs for notes.
      return isTight || opening.before != .letter
    }
    // Within words and numbers, underscores and single asterisks mean something else.
    guard opening.count <= 3, opening.before != .letter, closing.after != .letter else {
      return false
    }
    if opening.count == 2, opening.before == .blank, closing.after != .other { return true }
    if isTight { return true }
    return opening.before == .blank && opening.after != .blank && closing.before == .blank
      && closing.after == .blank && byte == UInt8(ascii: "*")
  }

  private static func sign(_ opening: Run, _ closing: Run, in text: BlockText) -> LeftSign {
    let mark = text.string(opening.range)
    let remedy: String
    if opening.after == .blank || closing.before == .blank {
      remedy = "write \(mark)words\(mark), with no space between the marks and the words"
    } else if closing.before == .punctuation {
      remedy = "move the punctuation mark after the closing '\(mark)', or add a space there"
    } else if opening.after == .punctuation {
      remedy = "move the punctuation mark before the opening '\(mark)', or add a space there"
    } else {
      remedy = "add a space before the opening '\(mark)' and after the closing one"
    }
    return LeftSign(
      opening.range.lowerBound..<closing.range.upperBound, seen: mark, remedy: remedy)
  }

  // MARK: - Other pairs

  private static func struck(in text: BlockText) -> [LeftSign] {
    let runs = runs(of: UInt8(ascii: "~"), in: text).filter { $0.count == 2 }
    return stride(from: 0, to: runs.count, by: 2).map { index in
      let end = index + 1 < runs.count ? runs[index + 1].range : runs[index].range
      return LeftSign(
        runs[index].range.lowerBound..<end.upperBound, seen: "~~",
        remedy: "delete the words: they are not struck out, so readers believe them")
    }
  }

  private static func highlighted(in text: BlockText) -> [LeftSign] {
    let runs = runs(of: UInt8(ascii: "="), in: text).filter { $0.count == 2 }
    guard runs.count > 1 else { return [] }
    return stride(from: 0, to: runs.count - 1, by: 2).compactMap { index in
      let (opening, closing) = (runs[index], runs[index + 1])
      guard opening.before != .letter, opening.after != .blank, closing.before != .blank else {
        return nil
      }
      return LeftSign(
        opening.range.lowerBound..<closing.range.upperBound, seen: "==",
        remedy: "write **words** instead")
    }
  }

  /// Low and high letters: `H~2~O`, `x^2^`.
  private static func scripts(_ byte: UInt8, in text: BlockText) -> [LeftSign] {
    let runs = runs(of: byte, in: text).filter { $0.count == 1 }
    guard runs.count > 1 else { return [] }
    return zip(runs, runs.dropFirst()).compactMap { opening, closing in
      let inside = text.bytes[opening.range.upperBound..<closing.range.lowerBound]
      guard opening.before == .letter, (1...8).contains(inside.count),
        inside.allSatisfy({ $0.isASCIILetter || $0.isDigit })
      else { return nil }
      let mark = text.string(opening.range)
      return LeftSign(
        opening.range.lowerBound..<closing.range.upperBound, seen: mark,
        remedy: "write the letter itself, such as ² or ₂, or plain words")
    }
  }
}
