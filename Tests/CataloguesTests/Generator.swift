import Catalogues
import ToolkitModel

/// A small seeded generator, so that a failing catalogue can be made again from its number.
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

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  private static let pieces = [
    "a", "Keep it", "Orden", "字", "\u{200F}ي", "\"", "\\", "\n", "\t", "{count}", "[x](rule:a)",
    "**", " ",
    "%", "#", "é", "\\n", "…",
  ]

  mutating func text(_ most: Int = 8) -> String {
    (0..<Int.random(in: 1...most, using: &self))
      .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)] }.joined()
  }

  private mutating func words(_ most: Int) -> [String] {
    (0..<Int.random(in: 0...most, using: &self)).map { "word\($0) é" }
  }

  /// An entry with parts of every kind, whose text no other number has.
  mutating func message(_ number: Int) -> Message {
    let isObsolete = chance(10)
    var message = Message(
      context: chance(80) ? "rule:r\(number):law" : nil, text: "\(number) \(text())",
      translations: [chance(80) ? text() : ""], flags: chance(15) ? ["fuzzy"] : [],
      references: isObsolete || chance(30) ? [] : ["rules/a.yaml", "b.md"],
      extracted: isObsolete ? [] : words(2), comments: words(2), isObsolete: isObsolete)
    if chance(20) {
      message.previous = Message.Previous(context: chance(50) ? text() : nil, text: text())
    }
    if chance(5) {
      message.plural = text()
      message.translations = [text(), text()]
    }
    return message
  }

  mutating func catalogue(of count: Int) -> Catalogue {
    var catalogue = Catalogue(of: "es", project: "Test", messages: [])
    let messages = (0..<count).map { message($0) }
    catalogue.messages = messages.filter { !$0.isObsolete } + messages.filter(\.isObsolete)
    return catalogue
  }
}
