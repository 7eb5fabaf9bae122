import Diagnostics

/// All that a search in one language needs, as a script that a page loads when somebody wants to search.
///
/// It is a script, and no data file, since a page that was opened from a folder may load nothing else.
/// `p` lists pages: folder, title, summary, weight, then id and heading of each section. `t` has a line
/// for each term in order: how much of it the term before has too, in one digit to the base 36; the rest;
/// a space; and the sections, counted over all pages, each as the distance from the one before to the
/// base 36, with `!` where the heading has the term. `s` lists words that stand nearly everywhere.
package struct SearchIndex {
  private static let (start, end) = ("assets/search-", ".js")

  /// Where it lies in the site.
  static func path(in language: String) -> String { start + language + end }

  /// The language whose index a file of a site is; `nil` for any other file.
  package static func language(at path: String) -> String? {
    guard path.hasPrefix(start), path.hasSuffix(end) else { return nil }
    return String(path.dropFirst(start.count).dropLast(end.count))
  }

  let bytes: [UInt8]

  /// Below this many sections, a short word that is everywhere may be what the toolkit is about.
  private static let fewSections = 200

  init(of pages: [SearchPage], language: String) {
    var table = TermTable(capacity: 8_192)
    var postings: [[UInt32]] = []
    var first = 0
    for page in pages {
      let numbers = (0..<page.terms.count).map { table.number(of: page.terms[$0]) }
      while postings.count < table.count { postings.append([]) }
      for posting in page.postings {
        postings[numbers[posting.term]].append(posting.place(from: first))
      }
      first += page.sections.count
    }
    let terms = (0..<table.count).sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
    let common =
      first < Self.fewSections
      ? [] : terms.filter { table[$0].count <= 3 && postings[$0].count * 4 > first }
    let isCommon = Set(common)

    var bytes = Array("self.HB_SEARCH={\"l\":".utf8)
    JSONText.appendQuoted(language.utf8, to: &bytes)
    bytes += ",\"s\":".utf8
    JSONText.appendQuoted(common.map { table[$0] }.joined(separator: " ".utf8), to: &bytes)
    bytes += ",\"p\":[".utf8
    for (order, page) in pages.enumerated() {
      if order > 0 { bytes.append(UInt8(ascii: ",")) }
      page.append(to: &bytes)
    }
    bytes += "],\"t\":\"".utf8
    var before: [UInt8] = []
    for number in terms where !isCommon.contains(number) {
      if !before.isEmpty { bytes += "\\n".utf8 }
      let term = Array(table[number])
      let shared = Self.shared(before, term)
      bytes.append(Self.digit(shared.letters))
      bytes += term[shared.bytes...]
      bytes.append(UInt8(ascii: " "))
      Self.append(postings[number], to: &bytes)
      before = term
    }
    bytes += "\"}\n".utf8
    self.bytes = bytes
  }

  /// What two terms begin with alike, in whole letters; at most 35.
  private static func shared(_ left: [UInt8], _ right: [UInt8]) -> (letters: Int, bytes: Int) {
    let end = min(left.count, right.count)
    var (letters, bytes) = (0, 0)
    while bytes < end, letters < 35 {
      let lead = left[bytes]
      // Four bytes are two letters to JavaScript, so they are never shared.
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
      guard lead < 0xF0, bytes + width <= end,
        left[bytes..<bytes + width] == right[bytes..<bytes + width]
      else { break }
      bytes += width
      letters += 1
    }
    return (letters, bytes)
  }

  private static func append(_ postings: [UInt32], to bytes: inout [UInt8]) {
    var last: UInt32 = 0
    for (order, posting) in postings.enumerated() {
      if order > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes += String((posting >> 1) - last, radix: 36).utf8
      if posting & 1 == 1 { bytes.append(UInt8(ascii: "!")) }
      last = posting >> 1
    }
  }

  private static func digit(_ number: Int) -> UInt8 {
    UInt8(number < 10 ? 48 + number : 87 + number)
  }
}

extension SearchPage {
  /// Appends the page's row.
  fileprivate func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    JSONText.appendQuoted(folder.utf8, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.appendQuoted(title.utf8, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.appendQuoted(summary.utf8, to: &bytes)
    bytes += ",\(weight)".utf8
    for section in sections {
      for text in [section.anchor, section.heading] {
        bytes.append(UInt8(ascii: ","))
        JSONText.appendQuoted(text.utf8, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
