/// How much of a catalogue is translated, in words of the source.
package struct Coverage: Sendable, Equatable {
  package private(set) var translated = 0
  /// Of another text than today's, or a guess: not shown.
  package private(set) var fuzzy = 0
  package private(set) var missing = 0
  /// Translated, but not shown, since something is wrong with it.
  package private(set) var faulty = 0

  package var words: Int { translated + fuzzy + missing + faulty }

  /// - Parameters:
  ///   - messages: those of the toolkit.
  ///   - catalogue: what translators made of them; `nil` where they have not begun.
  ///   - isFaulty: those whose translation may not be shown.
  package init(
    of messages: [Message], by catalogue: Catalogue?, faulty isFaulty: Set<Message.Key> = []
  ) {
    let known = Dictionary(
      (catalogue?.messages ?? []).filter { !$0.isObsolete }.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    for message in messages {
      let words = message.text.split(whereSeparator: \.isWhitespace).count
      guard let entry = known[message.key], !entry.translation.isEmpty else {
        missing += words
        continue
      }
      if entry.isFuzzy {
        fuzzy += words
      } else if isFaulty.contains(message.key) {
        faulty += words
      } else {
        translated += words
      }
    }
  }
}
