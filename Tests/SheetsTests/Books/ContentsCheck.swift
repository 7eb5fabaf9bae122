@testable import Books

/// Compares the page numbers of a contents list, as they stand on paper, with where the pages are.
struct ContentsCheck: Sendable, Equatable {
  /// A line whose number is wrong.
  struct Mismatch: Sendable, Equatable {
    let entry: BookEntry
    /// The number of the page where it really is; `nil` if that page is lost.
    let expected: String?
    /// What is printed behind its title; `nil` if the title is not there.
    let printed: String?
  }

  let mismatches: [Mismatch]

  /// - Parameters:
  ///   - text: of the pages with the list, as `pdftotext -layout` gives it.
  ///   - made: the book.
  init(of text: String, in made: MadeBook) {
    let labels = BookPageLabels(of: made.book.runs, destinations: made.destinations)
    let words = Self.words(of: text)
    var position = 0
    mismatches = made.book.entries.compactMap { entry in
      let expected = made.destinations[entry.anchor].map { labels.label(of: $0) }
      let title = Self.words(of: entry.title)
      guard let end = Self.end(of: title, in: words, from: position) else {
        return Mismatch(entry: entry, expected: expected, printed: nil)
      }
      position = end
      let printed = end < words.count ? String(words[end]) : nil
      return printed == expected && expected != nil
        ? nil : Mismatch(entry: entry, expected: expected, printed: printed)
    }
  }

  /// The words of a text; leaders are no words, and no part of one.
  private static func words(of text: String) -> [Substring] {
    // Joiners, which keep a number on its line, are part of no word.
    let seen = String(text.unicodeScalars.filter { $0 != "\u{2060}" })
    return seen.split { $0.isWhitespace }.compactMap { word in
      // A title may end in a full stop, a leader is longer.
      let parts = word.split(separator: "..", omittingEmptySubsequences: true)
      let bare = parts.first.map { $0.drop { $0 == "." } } ?? ""
      return bare.isEmpty ? nil : bare
    }
  }

  private static func end(of title: [Substring], in words: [Substring], from start: Int) -> Int? {
    guard !title.isEmpty, words.count >= title.count else { return nil }
    let last = words.count - title.count
    guard start <= last else { return nil }
    return (start...last).first { words[$0..<($0 + title.count)].elementsEqual(title) }
      .map { $0 + title.count }
  }
}
