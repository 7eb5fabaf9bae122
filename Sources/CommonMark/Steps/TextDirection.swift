/// Whether a text runs to the right or to the left.
package enum TextDirection: String, Sendable {
  case ltr, rtl

  /// By its first letter that has a direction of its own, as Unicode says for texts of which nothing
  /// else is known.
  package init(of text: some Sequence<UInt8>) {
    let scalars = String(decoding: Array(text), as: UTF8.self).unicodeScalars
    let first = scalars.first { Self.runsLeft($0) || $0.properties.isAlphabetic }
    self = first.map(Self.runsLeft) == true ? .rtl : .ltr
  }

  /// Whether it is in the blocks of the scripts that run to the left, or a form of their letters.
  private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
