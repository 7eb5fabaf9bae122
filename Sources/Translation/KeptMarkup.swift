/// What in a Markdown text is no word: addresses, ids, names of directives, codes, references.
///
/// It is asked at each place of the text in turn. A plain text has nothing of it that matters.
struct KeptMarkup {
  private let bytes: [UInt8]
  /// The labels to which the text gives an address, in small letters.
  private var labels: Set<String> = []

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let label = Self.label(definedBy: line.drop(while: Self.isPrefix)) { labels.insert(label) }
    }
  }

  /// Where a run ends that is to be kept.
  ///
  /// - Parameter place: where it begins, an offset in the text; what is before it is outside of every such run.
  /// - Returns: the offset behind it; `nil` if none begins there.
  func end(at place: Int) -> Int? {
    if place == 0 || bytes[place - 1] == UInt8(ascii: "\n"), let end = lineEnd(at: place) {
      return end
    }
    switch bytes[place] {
    case UInt8(ascii: "\\"): return min(place + 2, bytes.count)
    case UInt8(ascii: "`"): return codeEnd(from: place)
    case UInt8(ascii: "{"): return closed(by: UInt8(ascii: "}"), from: place, spaces: false)
    case UInt8(ascii: "<"): return closed(by: UInt8(ascii: ">"), from: place, spaces: false)
    case UInt8(ascii: "&"): return closed(by: UInt8(ascii: ";"), from: place, spaces: false)
    case UInt8(ascii: "["): return labelEnd(from: place)
    case UInt8(ascii: "("):
      guard place > 0, bytes[place - 1] == UInt8(ascii: "]") else { return nil }
      return closed(by: UInt8(ascii: ")"), from: place, spaces: true)
    default: return nameEnd(from: place)
    }
  }

  /// `[^note]`, `[!NOTE]`, and the label of an address that stands elsewhere in the text.
  private func labelEnd(from place: Int) -> Int? {
    guard place + 1 < bytes.count else { return nil }
    if bytes[place + 1] == UInt8(ascii: "^") || bytes[place + 1] == UInt8(ascii: "!") {
      return closed(by: UInt8(ascii: "]"), from: place, spaces: false)
    }
    guard !labels.isEmpty, let end = closed(by: UInt8(ascii: "]"), from: place, spaces: true),
      labels.contains(Self.folded(bytes[place + 1..<end - 1]))
    else { return nil }
    return end
  }

  /// The name of a file or a host: letters on both sides of a dot.
  private func nameEnd(from place: Int) -> Int? {
    func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isPart(bytes[place]), place == 0 || !isPart(bytes[place - 1]) else { return nil }
    var end = place
    var dots = 0
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, isPart(bytes[end + 1]) {
        dots += 1
      } else if !isPart(bytes[end]) {
        break
      }
      end += 1
    }
    return dots > 0 ? end : nil
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ">")
  }

  /// The label of `[label]: address`.
  private static func label(definedBy line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
      line[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return folded(line[(line.startIndex + 1)..<close])
  }

  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
  }

  /// The end of a line that is all markup: a fence, an option of a directive, the address of a reference.
  private func lineEnd(at place: Int) -> Int? {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = bytes[place..<end].drop(while: Self.isPrefix)
    let isMarkup =
      line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) || Self.isOption(line)
      || Self.label(definedBy: line) != nil
    return isMarkup ? end : nil
  }

  /// `:name: value`.
  private static func isOption(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: ":"),
      let close = line.dropFirst().firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    return close > line.startIndex + 1 && !line[..<close].contains(UInt8(ascii: " "))
  }

  private func codeEnd(from place: Int) -> Int? {
    let ticks = bytes[place...].prefix { $0 == UInt8(ascii: "`") }.count
    var next = place + ticks
    while let open = bytes[next...].firstIndex(of: UInt8(ascii: "`")) {
      let found = bytes[open...].prefix { $0 == UInt8(ascii: "`") }.count
      if found == ticks { return open + found }
      next = open + found
    }
    return place + ticks
  }

  /// Behind the next `close` on the line; `nil` where a space, if none may be there, or the line's end comes
  /// first.
  private func closed(by close: UInt8, from place: Int, spaces: Bool) -> Int? {
    for next in place + 1..<max(place + 1, bytes.count) {
      if bytes[next] == close { return next + 1 }
      if bytes[next] == UInt8(ascii: "\n") { return nil }
      if !spaces, bytes[next] == UInt8(ascii: " ") { return nil }
    }
    return nil
  }
}
