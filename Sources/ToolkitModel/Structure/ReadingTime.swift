/// How long a text takes a reader who is not in practice.
package struct ReadingTime: Sendable, Equatable {
  /// How many words such a reader takes in within a minute.
  package static let wordsPerMinute = 200

  package let words: Int

  package init(words: Int) {
    self.words = words
  }

  /// Whole minutes, the last one begun counted.
  package var minutes: Int { (words + Self.wordsPerMinute - 1) / Self.wordsPerMinute }
}
