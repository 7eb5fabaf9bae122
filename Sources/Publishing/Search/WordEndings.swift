/// The endings that a word loses, so that `warrants` finds `warrant` and `recording` finds `recorded`.
///
/// It is no stemmer: words that differ more are found by their beginning.
enum WordEndings {
  /// A small ASCII word without its ending.
  static func cut(_ word: [UInt8]) -> ArraySlice<UInt8> {
    var kept = word[...]
    func ends(_ end: StaticString, atLeast count: Int) -> Bool {
      kept.count >= count
        && kept.suffix(end.utf8CodeUnitCount).elementsEqual(
          UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
    }
    guard kept.count > 3, word[0] > UInt8(ascii: "9") else { return kept }
    if ends("s", atLeast: 4), !ends("ss", atLeast: 4), !ends("us", atLeast: 4) { kept.removeLast() }
    if ends("ing", atLeast: 6) {
      kept.removeLast(3)
      undouble(&kept)
    } else if ends("ed", atLeast: 5), !ends("eed", atLeast: 5) {
      kept.removeLast(2)
      undouble(&kept)
    } else if ends("e", atLeast: 4) {
      kept.removeLast()
    }
    if kept.count > 3, kept.last == UInt8(ascii: "y") || ends("i", atLeast: 4) {
      kept.removeLast()
    }
    return kept
  }

  /// `stopp` is `stop`, but `tell` and `pass` stay.
  private static func undouble(_ word: inout ArraySlice<UInt8>) {
    guard word.count > 3, let last = word.last, word.dropLast().last == last else { return }
    if "bdgmnprt".utf8.contains(last) { word.removeLast() }
  }
}
