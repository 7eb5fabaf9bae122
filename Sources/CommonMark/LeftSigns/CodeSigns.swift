/// Backticks that close nothing.
///
/// - Good: `` the word `index` ``
/// - Bad: `` the word `index ``
enum CodeSigns {
  static func signs(in text: BlockText) -> [LeftSign] {
    var signs: [LeftSign] = []
    var offset = 0
    while let start = text.bytes[offset...].firstIndex(of: UInt8(ascii: "`")) {
      let run = text.run(of: UInt8(ascii: "`"), at: start)
      signs.append(
        LeftSign(
          run, seen: text.string(run),
          remedy: run.count > 2
            ? "write the fence on its own line, and the same fence after the content"
            : "close the code with as many backticks, or write an apostrophe ' instead"))
      offset = run.upperBound
    }
    return signs
  }
}
