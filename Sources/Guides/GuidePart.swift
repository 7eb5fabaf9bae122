package import ToolkitModel

/// A part of the outline with its numbered sections.
package struct GuidePart: Sendable, Equatable {
  package let part: Part
  package let sections: [NumberedSection]

  /// Numbers the sections through all parts; a part without sections is left out.
  static func parts(
    of outline: [Part], section: (PieceID<Section>) -> Section?
  ) -> [GuidePart] {
    var number = 0
    var seen: Set<PieceID<Section>> = []
    return outline.compactMap { part in
      let sections = part.sections.compactMap { reference -> NumberedSection? in
        guard seen.insert(reference.value).inserted, let section = section(reference.value) else {
          return nil
        }
        number += 1
        return NumberedSection(number: number, section: section)
      }
      return sections.isEmpty ? nil : GuidePart(part: part, sections: sections)
    }
  }
}

/// A section and its number, starting at 1.
package struct NumberedSection: Sendable, Equatable {
  package let number: Int
  package let section: Section
}

/// An appendix and its letter.
package struct LetteredAppendix: Sendable, Equatable {
  package let letter: String
  package let appendix: Appendix

  /// Gives A, B, C to the appendices that bring no letter of their own, skipping letters in use.
  static func lettered(_ appendices: [Appendix]) -> [LetteredAppendix] {
    let taken = Set(appendices.compactMap(\.letter))
    var free = (0...).lazy.map { letters(for: $0) }.filter { !taken.contains($0) }.makeIterator()
    return appendices.map { appendix in
      LetteredAppendix(letter: appendix.letter ?? free.next() ?? "", appendix: appendix)
    }
  }

  /// 0 is A, 25 is Z, 26 is AA.
  private static func letters(for index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letters(for: index / 26 - 1) + last
  }
}
