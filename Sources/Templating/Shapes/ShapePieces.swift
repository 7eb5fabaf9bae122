/// A template filled for one shape: its own bytes, and where the values go between them.
struct ShapePieces: Sendable, Equatable {
  /// A value, and where it goes.
  struct Step: Sendable, Equatable {
    /// How many of the template's own bytes come before the value, from the beginning.
    let end: Int
    let slot: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var steps: [Step] = []

  /// How much memory the pieces take, roughly.
  var cost: Int { bytes.count + steps.count * MemoryLayout<Step>.stride + 128 }

  /// Cuts what Mustache wrote at the marks that stood for literal texts and values.
  init(cutting output: String, literals: [[UInt8]]) {
    var mark: (kind: UInt8, number: Int)?
    for byte in output.utf8 {
      if let (kind, number) = mark {
        switch byte {
        case Mark.end:
          if kind == Mark.literal {
            bytes += literals[number]
          } else {
            steps.append(Step(end: bytes.count, slot: number))
          }
          mark = nil
        default: mark = (kind, number * 10 + Int(byte - UInt8(ascii: "0")))
        }
      } else if byte == Mark.literal || byte == Mark.value {
        mark = (byte, 0)
      } else {
        bytes.append(byte)
      }
    }
  }
}

/// The marks that go through Mustache in place of texts: `first digits end`, all control characters,
/// which stand neither in a template nor in Mustache's own output.
enum Mark {
  static let value: UInt8 = 1
  static let end: UInt8 = 2
  static let literal: UInt8 = 3

  static func value(_ slot: Int) -> String { "\u{1}\(slot)\u{2}" }
  static func literal(_ number: Int) -> String { "\u{3}\(number)\u{2}" }
}
