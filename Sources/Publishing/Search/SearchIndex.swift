import JSON
import ToolkitModel

/// All that a search in one language needs, as a script that a page loads when somebody wants to search.
///
/// It is a script, and no data file, since a page that was opened from a folder may load nothing else.
/// `p` lists pages: folder, title, summary, weight, then id and heading of each section. `t` has a line
/// for each term in order: how much of it the term before has too, in one digit to the base 36; the rest;
/// a space; and the sections, counted over all pages, each as the distance from the one before to the
/// base 36, with `!` where the heading has the term. `s` lists words that sentences are made of, or that stand
/// nearly everywhere; they have no line. `h`, of a Chinese toolkit only, joins the letters of its terms with
/// their traditional ones.
struct SearchIndex {
  let bytes: [UInt8]

  /// Below this many sections, a short word that is everywhere may be what the toolkit is about.
  private static let fewSections = 200

  init(of parts: [SearchPart], language: LanguageTag) {
    let terms = IndexedTerms(of: parts)
    let isLarge = terms.sections >= Self.fewSections
    let isStopWord = Set(StopWords.terms(in: language))
    let common = terms.order.filter {
      isStopWord.contains(Array(terms.table[$0]))
        || isLarge && terms.table[$0].count <= 3
          && terms.postings(of: $0).count * 4 > terms.sections
    }
    let isCommon = Set(common)
    let everyday = isStopWord.union(common.map { Array(terms.table[$0]) })

    var writer = JSONWriter(after: "self.HB_SEARCH=", capacity: terms.postingCount * 3)
    writer.object(.dense) { writer in
      writer.member("l", .string(language.text))
      writer.name("s")
      writer.string(
        Array(
          everyday.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: " ".utf8)))
      if language.primary == "zh" {
        writer.member("h", .string(Self.variants(of: terms).joined(separator: " ")))
      }
      writer.name("p")
      writer.list(.dense) { for page in terms.pages { $0.append(page) } }
      writer.name("t")
      writer.string(joining: { Self.forEachRow(of: terms, without: isCommon, $0) })
    }
    bytes = writer.file
  }

  /// The letters of all terms with their traditional ones.
  private static func variants(of terms: borrowing IndexedTerms) -> [Substring] {
    var letters: Set<Unicode.Scalar> = []
    for number in terms.order {
      letters.formUnion(String(decoding: terms.table[number], as: UTF8.self).unicodeScalars)
    }
    return HanVariants.groups(of: letters)
  }

  /// Calls `body` with a line for each term, whose bytes are good during the call.
  private static func forEachRow(
    of terms: borrowing IndexedTerms, without isCommon: Set<Int>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var row = TermMemory<UInt8>(capacity: 4_096)
    var before: Int?
    for number in terms.order where !isCommon.contains(number) {
      row.removeAll()
      if before != nil { row.append(UInt8(ascii: "\n")) }
      let term = terms.table[number]
      let shared = before.map { Self.shared(terms.table[$0], term) } ?? (letters: 0, bytes: 0)
      row.append(Self.digit(UInt32(shared.letters)))
      row.append(UnsafeBufferPointer(rebasing: term[shared.bytes...]))
      row.append(UInt8(ascii: " "))
      Self.append(terms.postings(of: number), to: &row)
      body(row.buffer)
      before = number
    }
  }

  /// What two terms begin with alike, in whole letters; at most 35.
  private static func shared(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> (letters: Int, bytes: Int) {
    let end = min(left.count, right.count)
    var (letters, bytes) = (0, 0)
    while bytes < end, letters < 35 {
      let lead = left[bytes]
      // Four bytes are two letters to JavaScript, so they are never shared.
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
      guard lead < 0xF0, bytes + width <= end,
        (bytes..<bytes + width).allSatisfy({ left[$0] == right[$0] })
      else { break }
      bytes += width
      letters += 1
    }
    return (letters, bytes)
  }

  private static func append(_ postings: ArraySlice<UInt32>, to row: inout TermMemory<UInt8>) {
    var last: UInt32 = 0
    var isFirst = true
    for posting in postings {
      if !isFirst { row.append(UInt8(ascii: ".")) }
      isFirst = false
      append(base36: posting >> 1 &- last, to: &row)
      if posting & 1 == 1 { row.append(UInt8(ascii: "!")) }
      last = posting >> 1
    }
  }

  /// Appends a number in digits and small letters.
  private static func append(base36 number: UInt32, to row: inout TermMemory<UInt8>) {
    if number >= 36 { append(base36: number / 36, to: &row) }
    row.append(digit(number % 36))
  }

  private static func digit(_ number: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: number < 10 ? 48 + number : 87 + number)
  }
}

extension JSONWriter {
  /// Writes the row of a page.
  fileprivate mutating func append(_ page: SearchPage.Facts) {
    list(.dense) {
      $0.append(.string(page.folder))
      $0.append(.string(page.title))
      $0.append(.string(page.summary))
      $0.append(.integer(page.weight))
      for section in page.sections {
        $0.append(.string(section.anchor))
        $0.append(.string(section.heading))
      }
    }
  }
}
