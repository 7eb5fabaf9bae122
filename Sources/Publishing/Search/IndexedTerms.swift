/// The terms of all pages, each with the sections that have it.
struct IndexedTerms: ~Copyable {
  let table: TermTable
  /// The numbers of the terms in the order of their bytes.
  let order: [Int]
  /// How many sections all pages have.
  let sections: Int
  /// The sections of all terms, one term after the other, counted over all pages and doubled; 1 more where the
  /// heading has the term.
  private let places: [UInt32]
  /// Where those of each term begin, and the end.
  private let starts: [Int]

  init(of pages: [SearchPage]) {
    var table = TermTable(capacity: 8_192)
    // The numbers here of each page's terms, one page after the other.
    var numbers: [UInt32] = []
    var counts: [Int] = []
    for page in pages {
      let first = numbers.count
      page.terms.forEach { numbers.append(UInt32(table.number(of: $0))) }
      while counts.count < table.count { counts.append(0) }
      for posting in page.postings { counts[Int(numbers[first + posting.term])] += 1 }
    }
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var places = [UInt32](repeating: 0, count: starts[starts.count - 1])
    var next = starts
    var (sections, first) = (0, 0)
    for page in pages {
      for posting in page.postings {
        let number = Int(numbers[first + posting.term])
        places[next[number]] = posting.place(from: sections)
        next[number] += 1
      }
      sections += page.sections.count
      first += page.terms.count
    }
    self.sections = sections
    self.starts = starts
    self.places = places
    order = Self.sorted(table)
    self.table = table
  }

  /// The sections of a term.
  func postings(of term: Int) -> ArraySlice<UInt32> { places[starts[term]..<starts[term + 1]] }

  private static func sorted(_ table: borrowing TermTable) -> [Int] {
    // Eight bytes of each, compared as a number, part nearly all terms.
    var keys: [(head: UInt64, number: Int)] = []
    keys.reserveCapacity(table.count)
    for number in 0..<table.count {
      var head: UInt64 = 0
      for (offset, byte) in table[number].prefix(8).enumerated() {
        head |= UInt64(byte) << UInt64(56 - 8 * offset)
      }
      keys.append((head, number))
    }
    keys.sort { left, right in
      left.head == right.head
        ? table[left.number].lexicographicallyPrecedes(table[right.number]) : left.head < right.head
    }
    return keys.map(\.number)
  }
}
