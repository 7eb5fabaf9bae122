/// A small seeded generator, so that a failing document can be made again from its number.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// A document of pieces that meet at random: much of it is odd, none of it is impossible.
  mutating func document(of pieces: [String], length: Int) -> String {
    var document = ""
    for _ in 0..<Int.random(in: 1...length, using: &self) {
      document += pick(pieces)
    }
    return document
  }
}

/// Pieces of CommonMark.
let plainPieces = [
  "a", "b c", "word", "é", "\u{A0}", "字", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\n\n",
  "*", "**", "_", "__", "`", "``", "```\n", "~~~ruby x\n", "[", "]", "](", ")", "![", "(/u \"t\")",
  "[a]", "[a]: /url 'x'\n", "<b>", "<!-- c -->", "<div>\n", "</div>\n", "<https://x.y/?a=b&c>",
  "<m@x.y>", "&amp;", "&copy;", "&#35;", "&", "<", ">", "\"", "'", "\\", "\\*", "# ", "## ", "\n# ",
  "\n===\n", "\n---\n", "\n***\n", "> ", "\n> ", "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "\n10. ",
  "+ ", "\n* ", "\\\n", "  \n", "!", "://", "javascript:x", "|", ":", "\n    code\n", "language-c",
]
