/// The HTML elements that a text opens and closes, so that each is reported once: where it begins.
struct HTMLElements {
  /// How many elements of a name are open.
  private var open: [[UInt8]: Int] = [:]

  /// Takes up a stretch of HTML: a tag, or the lines of a block.
  ///
  /// - Returns: whether anything begins in it; not where it only closes what is open.
  mutating func begins(in html: ArraySlice<UInt8>) -> Bool {
    var begins = false
    var index = html.startIndex
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let isEnd = index < html.endIndex && html[index] == UInt8(ascii: "/")
      let name = html[(isEnd ? index + 1 : index)...]
        .prefix { $0.isASCIILetter || $0.isDigit || $0 == UInt8(ascii: "-") }.map { $0 | 0x20 }
      guard !name.isEmpty else {
        begins = begins || index == html.startIndex + 1
        continue
      }
      if !isEnd {
        begins = true
        open[name, default: 0] += 1
      } else if let count = open[name], count > 0 {
        open[name] = count - 1
      } else {
        begins = true
      }
    }
    return begins
  }
}
