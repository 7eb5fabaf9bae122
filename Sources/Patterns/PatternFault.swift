import CPatterns

/// Why a text is no expression, in words for a message, and where in it.
package struct PatternFault: Error, Equatable {
  package let reason: String
  /// What to do about it.
  package let remedy: String
  /// Where the faulty part begins, in bytes of the text.
  package let offset: Int
  /// How many bytes it has; at least 1.
  package let length: Int

  /// - Parameters:
  ///   - kind: what the library found.
  ///   - part: the bytes that it found it in.
  ///   - text: the whole expression.
  init(_ kind: cpattern_fault_kind, about part: [UInt8], in text: [UInt8]) {
    // The library takes `(?P=` for the beginning of `(?P<`, which is fine.
    let isBackReference = kind == CPATTERN_BAD_GROUP && part == Array("(?P".utf8)
    let place = Self.place(of: isBackReference ? part + [UInt8(ascii: "=")] : part, in: text)
    offset = place.lowerBound
    length = max(1, place.count)
    (reason, remedy) = Self.words(
      for: kind, about: String(decoding: text[place], as: UTF8.self),
      text.dropFirst(place.upperBound).first)
  }

  /// The first place of some bytes; all of the text if they are none of it.
  private static func place(of part: [UInt8], in text: [UInt8]) -> Range<Int> {
    if part.isEmpty || part.count > text.count { return 0..<text.count }
    for start in 0...(text.count - part.count)
    where text[start...].starts(with: part) && !isEscaped(start, in: text) {
      return start..<start + part.count
    }
    return 0..<text.count
  }

  private static func isEscaped(_ index: Int, in text: [UInt8]) -> Bool {
    !text[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  private static func words(
    for kind: cpattern_fault_kind, about part: String, _ next: UInt8?
  ) -> (reason: String, remedy: String) {
    switch kind {
    case CPATTERN_BAD_GROUP: return group(part, next)
    case CPATTERN_BAD_ESCAPE where part == #"\k"# || part.last?.isNumber == true:
      return (
        "'\(part)' refers back to a group, which can take forever",
        "write out the repeated text, one alternative for each"
      )
    case CPATTERN_BAD_ESCAPE:
      return (
        "'\(part)' has no meaning",
        #"write `\x{E9}` for a character by its number, and a literal character without a backslash"#
      )
    case CPATTERN_BAD_CLASS:
      return (
        "'\(part)' is not a set of characters",
        "put the lower character first, and check the names in it"
      )
    case CPATTERN_OPEN_CLASS:
      return (
        "this set of characters never ends", #"add `]`, or write `\[` for the literal character"#
      )
    case CPATTERN_OPEN_GROUP:
      return ("a group never ends", #"add `)`, or write `\(` for the literal character"#)
    case CPATTERN_UNEXPECTED_PARENTHESIS:
      return ("a ')' closes no group", #"add `(`, or write `\)` for the literal character"#)
    case CPATTERN_BACKSLASH_AT_END:
      return ("it ends with a backslash", #"delete it, or write `\\` for the literal character"#)
    case CPATTERN_REPEATS_NOTHING:
      return (
        "'\(part)' repeats nothing", "put a backslash before it for the literal character"
      )
    case CPATTERN_REPEATS_TWICE:
      return (
        "'\(part)' repeats a repetition", "delete one of them, or put a group around the first"
      )
    case CPATTERN_REPEATS_TOO_OFTEN:
      return (
        "'\(part)' repeats too often",
        "the limit is 1,000 times; nested repetitions multiply"
      )
    case CPATTERN_TOO_LARGE:
      return (
        "it is too large", "repeat less often, such as {0,60}, or split it into several checks"
      )
    default: return ("it cannot be read", "rewrite it more simply")
    }
  }

  private static func group(_ part: String, _ next: UInt8?) -> (reason: String, remedy: String) {
    let looks =
      ["(?=", "(?!"].contains(part)
      || (part == "(?<" && next.map { "=!".utf8.contains($0) } == true)
    if looks {
      return (
        "'\(part)' looks ahead or behind, which can take forever",
        "use `unless` or `unless_text`, which take a list of patterns that must all match"
      )
    }
    if part == "(?P=" {
      return (
        "'(?P=' refers back to a group, which can take forever",
        "write out the repeated text, one alternative for each"
      )
    }
    if part == "(?<" {
      return ("'(?<' does not begin a group", "write `(?P<name>` for a group with a name, or `(`")
    }
    return ("'\(part)' does not begin a group", "write `(` or `(?:`")
  }
}
