/// A telephone number in running text, of whatever country, as people write them.
///
/// 7 to 15 digits in groups. Dates, years, amounts, ranges of pages, postal codes, citations and other
/// numbers are written otherwise, or are too short; what could be either is no telephone number.
struct TypedNumber {
  /// The digits of each group.
  private var groups: [ArraySlice<UInt8>] = []
  /// What stands between the groups.
  private var separators: [String] = []
  private var hasPlus = false
  /// The group that stands in brackets.
  private var bracketed: Int?
  private(set) var range: Range<Int>

  /// Every number in a folded text, in order, as byte offsets.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = start(in: text, from: 0)
    while index < text.count {
      guard let number = TypedNumber(in: text, at: index) else {
        index = start(in: text, from: index + 1)
        continue
      }
      if number.isTelephoneNumber(in: text) {
        ranges.append(number.range)
      } else {
        // Another number may stand beside it: "ring 555-0100 24 hours a day".
        ranges += number.parts.filter { $0.isTelephoneNumber(in: text) }.map(\.range)
      }
      index = start(in: text, from: number.range.upperBound)
    }
    return ranges
  }

  /// The next byte with which a number may begin; the end of the text if there is none.
  private static func start(in text: [UInt8], from first: Int) -> Int {
    let begins = Self.begins
    return text.withUnsafeBufferPointer { bytes in
      var index = first
      while index < bytes.count, !begins[Int(bytes[index])] { index += 1 }
      return index
    }
  }

  private static let begins: [Bool] = (0...255).map { "0123456789+(".utf8.contains($0) }

  /// Reads groups of digits that begin here; `nil` if none do.
  private init?(in text: [UInt8], at start: Int) {
    guard
      text[start].isASCIIDigit || text[start] == UInt8(ascii: "+")
        || text[start] == UInt8(ascii: "(")
    else { return nil }
    if start > 0, text[start - 1].isASCIIDigit || text[start - 1] == UInt8(ascii: "+") {
      return nil
    }
    var index = start
    var end = start
    if text[index] == UInt8(ascii: "+") {
      hasPlus = true
      index += 1
    }
    range = start..<start
    while index < text.count {
      var between = index
      let from = index
      while between < text.count, " -.()/".utf8.contains(text[between]), between - from < 3 {
        between += 1
      }
      guard between < text.count, text[between].isASCIIDigit else { break }
      let separator = String(decoding: text[from..<between], as: UTF8.self)
      let digits = text[between...].prefix { $0.isASCIIDigit }
      guard separator.isEmpty && groups.isEmpty || Self.isSeparator(separator) else { break }
      if separator.hasSuffix("(") {
        guard bracketed == nil, digits.endIndex < text.count,
          text[digits.endIndex] == UInt8(ascii: ")")
        else { break }
        bracketed = groups.count
      } else if separator.hasPrefix(")"), bracketed != groups.count - 1 {
        break
      }
      if !groups.isEmpty { separators.append(separator.filter { !"()".contains($0) }) }
      groups.append(digits)
      index = digits.endIndex
      end = index
    }
    if groups.isEmpty { return nil }
    range = start..<end
  }

  /// What is left if a blank parts numbers: the runs between blanks where other signs join the groups, else
  /// all but a short group at one of the ends.
  private var parts: [TypedNumber] {
    let blanks = separators.indices.filter { separators[$0] == " " }
    if groups.count < 3 || hasPlus || bracketed != nil || blanks.isEmpty { return [] }
    if blanks.count < separators.count {
      let starts = [0] + blanks.map { $0 + 1 }
      return zip(starts, blanks + [groups.count - 1]).map { part($0...$1) }
    }
    if let last = groups.last, last.count < 3 { return [part(0...groups.count - 2)] }
    return groups[0].count < 3 ? [part(1...groups.count - 1)] : []
  }

  private func part(_ kept: ClosedRange<Int>) -> TypedNumber {
    var part = self
    part.groups = Array(groups[kept])
    part.separators = Array(separators[kept.lowerBound..<kept.upperBound])
    part.range = groups[kept.lowerBound].startIndex..<groups[kept.upperBound].endIndex
    return part
  }

  private static func isSeparator(_ text: String) -> Bool {
    [" ", "-", ".", "/", "(", ")", " (", ") ", ")-", "-(", ") (", ")."].contains(text)
  }

  private func isTelephoneNumber(in text: [UInt8]) -> Bool {
    let count = groups.reduce(0) { $0 + $1.count }
    guard (7...15).contains(count), standsAlone(in: text) else { return false }
    if let bracketed {
      return bracketed < 2 && groups.count > bracketed + 1 && !Self.isYear(groups[bracketed])
        && (hasPlus || (1...5).contains(groups[bracketed].count)) && count <= 13
        && groups.dropFirst(bracketed + 1).allSatisfy { $0.count > 1 }
    }
    if hasPlus { return groups.dropFirst().allSatisfy { $0.count > 1 } || groups.count == 1 }
    switch groups.count {
    case 1: return count >= 9 && count <= 11 && startsWithZero
    case 2: return isNumberInTwo(count)
    default: return isNumberInMany(count)
    }
  }

  private var startsWithZero: Bool { groups[0].first == UInt8(ascii: "0") }

  /// Whether nothing before and behind makes it part of something longer, or an amount.
  private func standsAlone(in text: [UInt8]) -> Bool {
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if before.isLetterOrDigit || ".,/=&#%$-_@+\\~".utf8.contains(before) { return false }
      // A link that dials is refused as such.
      if text[..<range.lowerBound].suffix(4).elementsEqual("tel:".utf8) { return false }
    }
    guard range.upperBound < text.count else { return true }
    let behind = text[range.upperBound]
    let next = range.upperBound + 1 < text.count ? text[range.upperBound + 1] : 0x20
    if behind.isLetterOrDigit || "-/_@%=&".utf8.contains(behind) { return false }
    return !(".,:".utf8.contains(behind) && next.isLetterOrDigit)
  }

  /// `555-0100`, `020 79460000`; no range of pages, no two years.
  private func isNumberInTwo(_ count: Int) -> Bool {
    if startsWithZero { return (9...12).contains(count) && groups[1].count >= 5 }
    guard separators[0] != "/" else { return false }
    switch groups.map(\.count) {
    case [3, 4]: return separators[0] != " " && !isRange
    case [4, 4]: return separators[0] == " " && !groups.contains(where: Self.isYear)
    default: return false
    }
  }

  /// Whether two numbers are near each other, the first before the second, as the pages of a citation.
  private var isRange: Bool {
    let (first, second) = (Self.value(groups[0]), Self.value(groups[1]))
    return groups[1].first != UInt8(ascii: "0") && second > first && second - first <= 500
  }

  private func isNumberInMany(_ count: Int) -> Bool {
    let sizes = groups.map(\.count)
    let isEven = Set(separators.dropFirst()).count == 1
    guard isEven, !separators.contains("/"), (8...13).contains(count),
      sizes[0] <= 5, sizes.dropFirst().allSatisfy({ (2...4).contains($0) }),
      sizes[0] > 1 || "0178".utf8.contains(groups[0].first ?? 0)
    else { return false }
    return !isDate && !isAmount && !groups.allSatisfy(Self.isYear)
      && sizes != [3, 2, 4] && sizes != [2, 2, 4] && !isNetworkAddress
  }

  private var isDate: Bool {
    let sizes = groups.prefix(3).map(\.count)
    if sizes == [4, 2, 2] { return Self.isYear(groups[0]) }
    return sizes[2] == 4 && sizes[0] <= 2 && sizes[1] <= 2 && Self.isYear(groups[2])
  }

  /// Whether the digits are grouped by threes from the right, as in `1 000 000`.
  private var isAmount: Bool {
    guard !startsWithZero, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !separators.contains("-")
    else { return false }
    let endsRound = groups.last.map { $0.suffix(2).elementsEqual("00".utf8) } ?? false
    return groups[0].count < 3 || separators.contains(".") || endsRound
  }

  private var isNetworkAddress: Bool {
    groups.count == 4 && separators.allSatisfy { $0 == "." }
      && groups.allSatisfy { Self.value($0) < 256 }
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 4 && (1800...2199).contains(value(digits))
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
