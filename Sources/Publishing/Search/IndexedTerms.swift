/// The terms of all pages, each with the sections that have it.
struct IndexedTerms: ~Copyable {
  let table: TermTable
  /// The numbers of the terms in the order of their bytes.
  let order: [Int]
  /// The pages in reading order.
  let pages: [SearchPage.Facts]
  /// How many sections all pages have.
  let sections: Int
  /// The sections of all terms, one term after the other, counted over all pages and doubled; 1 more where the
  /// heading has the term.
  private let places: [UInt32]
  /// Where those of each term begin, and the end.
  private let starts: [Int]

  init(of parts: [SearchPart]) {
    var table = TermTable(capacity: 8_192)
    // The numbers here of each part's terms.
    var numbers: [[UInt32]] = []
    for part in parts {
      var own: [UInt32] = []
      own.reserveCapacity(part.terms.count)
      part.terms.forEach { own.append(UInt32(table.number(of: $0))) }
      numbers.append(own)
    }
    let pages = parts.enumerated().flatMap { part, made in made.pages.map { (part, page: $0) } }
      .sorted { $0.page.facts.order < $1.page.facts.order }
    var starts = [Int](repeating: 0, count: table.count + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for (part, page) in pages {
        numbers[part].withUnsafeBufferPointer { numbers in
          for posting in page.postings { starts[Int(numbers[posting.term]) + 1] += 1 }
        }
      }
      for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    }
    var next = starts
    var sections = 0
    places = [UInt32](unsafeUninitializedCapacity: starts[table.count]) { places, count in
      next.withUnsafeMutableBufferPointer { next in
        for (part, page) in pages {
          numbers[part].withUnsafeBufferPointer { numbers in
            var start = 0
            for (section, end) in page.ends.enumerated() {
              for posting in page.postings[start..<end] {
                let number = Int(numbers[posting.term])
                places.initializeElement(
                  at: next[number], to: posting.place(in: sections + section))
                next[number] += 1
              }
              start = end
            }
          }
          sections += page.facts.sections.count
        }
      }
      count = places.count
    }
    self.sections = sections
    self.pages = pages.map(\.page.facts)
    self.starts = starts
    order = Self.sorted(table)
    self.table = table
  }

  /// How many sections all terms have.
  var postingCount: Int { places.count }

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
