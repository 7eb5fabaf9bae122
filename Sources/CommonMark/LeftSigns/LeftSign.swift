/// Markdown that has no effect, so that readers see it as it was typed.
struct LeftSign {
  /// Its place in the text of its block.
  let range: Range<Int>
  let message: String
  /// How to write it.
  let remedy: String
  /// Whether a backslash before it means that readers should see it.
  var isFreeWhenEscaped = false
  /// Whether it is an address, which does no harm as text.
  var isAddress = false
}

extension LeftSign {
  /// A sign that readers see: `readers see 'SIGN'`.
  init(
    _ range: Range<Int>, seen sign: String, remedy: String, isFreeWhenEscaped: Bool = false
  ) {
    self.init(
      range: range, message: "readers see '\(sign)'", remedy: remedy,
      isFreeWhenEscaped: isFreeWhenEscaped)
  }
}
