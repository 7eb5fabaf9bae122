/// Moves the notes of a book from the end of each text to the foot of the page that has their mark.
///
/// They are numbered through the book, since two texts can end and begin on one page.
struct FootNotes {
  /// How many notes were numbered so far.
  private(set) var count = 0

  /// The HTML of a text with its notes where their marks are, for the style sheet to float.
  ///
  /// A note that only another note refers to stays in the list behind the text: no note stands in a
  /// note.
  ///
  /// - Parameters:
  ///   - html: as the HTML writer leaves it, of which every tag is known.
  ///   - prefix: what the text's ids begin with.
  /// - Returns: the same text; unchanged where it has no notes.
  mutating func moved(_ html: String, prefix: String) -> String {
    guard let list = html.firstRange(of: Self.listStart) else { return html }
    let notes = Self.notes(in: html[list.upperBound...], prefix: prefix)
    let base = count
    count += notes.count
    var placed: Set<Int> = []
    var output = ""
    var rest = html[..<list.lowerBound]
    while let mark = Mark(firstIn: rest, prefix: prefix) {
      output += rest[..<mark.range.lowerBound]
      rest = rest[mark.range.upperBound...]
      if let note = notes[mark.number], placed.insert(mark.number).inserted {
        output += "<span id=\"\(prefix)note-\(mark.number)-mark\"></span><span class=\"foot\""
        output += " id=\"\(prefix)note-\(mark.number)\" data-n=\"\(base + mark.number)\">"
        output += Self.inline(renumbered(note, from: base, prefix: prefix)) + "</span>"
      } else {
        output += mark.numbered(base + mark.number)
      }
    }
    output += rest
    let left = notes.filter { !placed.contains($0.key) }.sorted { $0.key < $1.key }
    guard !left.isEmpty else { return output }
    output += Self.listStart
    for (number, note) in left {
      output += "<li id=\"\(prefix)note-\(number)\" value=\"\(base + number)\">"
      output += renumbered(note, from: base, prefix: prefix)
    }
    return output + Self.listEnd
  }

  /// A note with the marks in it numbered as their notes are.
  private func renumbered(_ note: Substring, from base: Int, prefix: String) -> Substring {
    var output = ""
    var rest = note
    while let mark = Mark(firstIn: rest, prefix: prefix) {
      output += rest[..<mark.range.lowerBound] + mark.numbered(base + mark.number)
      rest = rest[mark.range.upperBound...]
    }
    return output + rest
  }

  private static let listStart = "<section class=\"notes\">\n<ol>\n"
  private static let listEnd = "</ol>\n</section>\n"

  /// What each note says, by its number in the text.
  private static func notes(in list: Substring, prefix: String) -> [Int: Substring] {
    let start = "<li id=\"\(prefix)note-"
    var notes: [Int: Substring] = [:]
    var rest = list
    while let item = rest.firstRange(of: start) {
      let digits = rest[item.upperBound...].prefix { $0.isNumber }
      let body = rest[digits.endIndex...].drop { $0 != ">" }.dropFirst()
      let end =
        (body.firstRange(of: start) ?? body.firstRange(of: listEnd))?.lowerBound ?? body.endIndex
      if let number = Int(digits) { notes[number] = body[..<end] }
      rest = body[end...]
    }
    return notes
  }

  /// The words of a note with the tags that may stand in a line, and without the ways back.
  private static func inline(_ note: Substring) -> String {
    var output = ""
    var rest = note
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      output += rest[..<open]
      let tag = rest[open...close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("<a class=\"note-back\"") {
        if let end = rest.firstRange(of: "</a>") { rest = rest[end.upperBound...] }
      } else if kept.contains(String(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter })) {
        output += tag
      } else {
        output += " "
      }
    }
    return (output + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let kept: Set<String> = [
    "a", "bdi", "br", "code", "em", "img", "span", "strong", "sup",
  ]

  /// A note's mark in the text.
  private struct Mark {
    let range: Range<String.Index>
    let number: Int
    private let source: Substring

    init?(firstIn text: Substring, prefix: String) {
      guard
        let start = text.firstRange(of: "<sup class=\"note-ref\"><a id=\""),
        let quote = text[start.upperBound...].firstIndex(of: "\""),
        let target = text[quote...].firstRange(of: "#\(prefix)note-"),
        let end = text[target.upperBound...].firstRange(of: "</sup>"),
        let number = Int(text[target.upperBound...].prefix { $0.isNumber })
      else { return nil }
      range = start.lowerBound..<end.upperBound
      self.number = number
      source = text[range]
    }

    /// The mark with another number, where its note stands elsewhere.
    func numbered(_ number: Int) -> String {
      guard let shown = source.firstRange(of: ">\(self.number)</a>") else { return String(source) }
      return source[..<shown.lowerBound] + ">\(number)</a></sup>"
    }
  }
}

extension FootNotes {
  /// The marks whose notes the engine put onto another page, by the pages of all ids.
  ///
  /// - Returns: how many there are; the engine never puts a note before its mark.
  static func drifted(in destinations: [String: Int]) -> Int {
    destinations.count { id, page in
      guard id.hasSuffix("-mark"), let note = destinations[String(id.dropLast("-mark".count))]
      else { return false }
      return note != page
    }
  }
}
