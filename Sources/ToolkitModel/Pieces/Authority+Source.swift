extension Authority {
  /// A link to the text of an authority, to stand behind its short form.
  package struct Source: Sendable, Equatable {
    package let address: String
    /// What the full citation says beyond the short one; all of it where it does not begin with that.
    package let words: String
    /// Whether a comma parts both, as in the citation.
    package let hasComma: Bool
  }

  /// Where its text is; `nil` if nobody knows for certain.
  package var source: Source? {
    guard let address else { return nil }
    let rest = full.hasPrefix(short) ? full.dropFirst(short.count) : ", \(full)"
    let words = rest.drop { $0.isWhitespace || $0 == "," }
    guard !words.isEmpty else {
      return Source(address: address, words: address.withoutScheme, hasComma: true)
    }
    return Source(address: address, words: String(words), hasComma: rest.first == ",")
  }
}

extension Sequence<Authority> {
  /// By short forms, as readers look them up.
  package func sortedByName() -> [Authority] {
    map { (name: $0.short.lowercased(), authority: $0) }
      .sorted { ($0.name, $0.authority.id) < ($1.name, $1.authority.id) }.map(\.authority)
  }
}

extension String {
  /// A web address as it is typed: without `https://`, and without the slash at its end.
  package var withoutScheme: String {
    let bare = hasPrefix("https://") ? dropFirst("https://".count) : self[...]
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}
