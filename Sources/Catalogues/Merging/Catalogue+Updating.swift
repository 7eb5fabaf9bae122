extension Catalogue {
  /// The catalogue for today's texts.
  ///
  /// A message keeps its translation where context and text are the same. Where exactly one text of a context went and
  /// exactly one came, the new one gets the old translation, marked as fuzzy, and the old text as its previous one: the
  /// translator sees what changed. Nothing is guessed by likeness: of two sentences that differ by "not", each is like
  /// the other.
  ///
  /// - Parameter messages: those of the toolkit, in its order.
  /// - Returns: a catalogue in that order; what the toolkit no longer has and was translated is obsolete, at the end.
  package func updated(for messages: [Message]) -> Catalogue {
    var known: [Message.Key: Message] = [:]
    for message in self.messages {
      // What is in use goes before what was put aside.
      if let before = known[message.key], !before.isObsolete { continue }
      known[message.key] = message
    }
    let wanted = Set(messages.map(\.key))
    let gone = Dictionary(
      grouping: self.messages.filter { !$0.isObsolete && !wanted.contains($0.key) }, by: \.context)
    let come = Dictionary(
      grouping: messages.filter { known[$0.key] == nil }, by: \.context)
    var used: Set<Message.Key> = []
    var updated = self
    updated.messages = messages.map { message in
      var entry = message
      if let old = known[message.key] {
        entry.take(old)
        return entry
      }
      guard message.context != nil, come[message.context]?.count == 1,
        let old = gone[message.context], old.count == 1, !old[0].translation.isEmpty
      else { return entry }
      used.insert(old[0].key)
      entry.take(old[0])
      entry.flags = ["fuzzy"] + entry.flags.filter { $0 != "fuzzy" }
      // Of a translation that was of an older text already, the text that it is of.
      entry.previous =
        old[0].previous ?? Message.Previous(context: nil, text: old[0].text)
      return entry
    }
    updated.messages += self.messages.filter { message in
      !wanted.contains(message.key) && !used.contains(message.key)
        && message.translations.contains { !$0.isEmpty }
    }.map { message in
      var message = message
      message.isObsolete = true
      message.references = []
      message.extracted = []
      return message
    }
    return updated
  }

  /// The catalogue with an editor's word that a text changed only in how it is written: its translation stays good.
  ///
  /// - Parameter contexts: the texts that it is said of.
  /// - Returns: the catalogue, and the contexts in which there was nothing to keep.
  package func acceptingEditorial(
    _ contexts: Set<String>
  ) -> (catalogue: Catalogue, unused: Set<String>) {
    var copy = self
    var unused = contexts
    for index in copy.messages.indices {
      let message = copy.messages[index]
      guard let context = message.context, contexts.contains(context), message.isFuzzy,
        !message.isObsolete, message.previous?.text != nil
      else { continue }
      copy.messages[index].flags.removeAll { $0 == "fuzzy" }
      copy.messages[index].previous = nil
      unused.remove(context)
    }
    return (copy, unused)
  }
}

extension Message {
  /// Takes what translators wrote; what the program tells them stays that of today.
  fileprivate mutating func take(_ old: Message) {
    translations = old.translations
    flags = old.flags
    previous = old.previous
    comments = old.comments
    position = old.position
    translationPosition = old.translationPosition
  }
}
