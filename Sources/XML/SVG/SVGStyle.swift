/// A value of an attribute, or a style sheet within a drawing, as far as it can ask for something.
struct SVGStyle: Sendable, Equatable {
  /// The ids of the places in the same file that it names.
  private(set) var references: [String] = []
  /// What in it could ask for another file.
  private(set) var hazard: String?

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where hazard == nil {
      switch byte {
      case UInt8(ascii: "\\"): hazard = "an escape (`\\`) in a style"
      case UInt8(ascii: "@"): hazard = "an `@` rule in a style"
      case UInt8(ascii: "("): readFunction(bytes, at: index)
      default: break
      }
    }
  }

  /// Reads the function whose bracket opens at `index`; a bracket without a name is none.
  private mutating func readFunction(_ bytes: [UInt8], at index: Int) {
    let head = bytes[..<index]
    let start = head.lastIndex { !Self.isName($0) }.map { $0 + 1 } ?? 0
    let name = String(decoding: head[start...], as: UTF8.self).lowercased()
    if name == "url" {
      let argument = Self.argument(bytes[(index + 1)...])
      guard let id = SVGStyle.reference(argument) else {
        hazard = "an address (`url(…)`) outside itself"
        return
      }
      references.append(id)
    } else if !name.isEmpty, !SVGNames.functions.contains(name) {
      hazard = "the function `\(name)()`"
    }
  }

  /// Up to the closing bracket, without the blanks and quotes around it.
  private static func argument(_ bytes: ArraySlice<UInt8>) -> Substring {
    var argument = Substring(decoding: bytes.prefix { $0 != UInt8(ascii: ")") }, as: UTF8.self)
    func trim() {
      while argument.first?.isWhitespace == true { argument.removeFirst() }
      while argument.last?.isWhitespace == true { argument.removeLast() }
    }
    trim()
    if let quote = argument.first, quote == "\"" || quote == "'" {
      argument.removeFirst()
      if argument.last == quote { argument.removeLast() }
    }
    return argument
  }

  /// The id in a reference to a place in the same file (`#door`); `nil` for every other address.
  static func reference(_ address: some StringProtocol) -> String? {
    guard address.utf8.first == UInt8(ascii: "#"), address.utf8.count > 1,
      !address.contains(where: \.isWhitespace)
    else { return nil }
    return String(address.dropFirst())
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
