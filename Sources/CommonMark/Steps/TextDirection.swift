/// Whether a text runs to the right or to the left.
package enum TextDirection: String, Sendable {
  case ltr, rtl

  /// By its first letter that has a direction of its own, as Unicode says for texts of which nothing
  /// else is known.
  package init(of text: some Sequence<UInt8>) {
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      // The blocks of the scripts that run to the left, and the forms of their letters.
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        self = .rtl
        return
      default:
        if scalar.properties.isAlphabetic {
          self = .ltr
          return
        }
      }
    }
    self = .ltr
  }
}
