package import Diagnostics

/// A regular expression that the content brings along; it is known to compile.
///
/// Capitals do not count, and a word ends where letters and digits end. Only the text is kept, since
/// a compiled expression cannot be shared between threads.
package struct TextPattern: Sendable, Equatable {
  package let text: String
  package let position: SourcePosition
  /// How many bytes it takes there.
  package let length: Int

  /// Why a pattern was refused, in words for a message.
  package struct Refusal: Error, Equatable {
    package let reason: String
  }

  /// - Throws: ``Refusal`` if the pattern does not compile, or could take forever.
  package init(_ pattern: Located<String>) throws(Refusal) {
    if Self.repeatsRepetitions(pattern.value) {
      throw Refusal(reason: "a repeated group repeats something itself, which can take forever")
    }
    do {
      _ = try Regex(pattern.value)
    } catch {
      throw Refusal(reason: "\(error)")
    }
    text = pattern.value
    position = pattern.position
    length = pattern.length
  }

  /// The pattern ready to be used; make it once for many texts.
  package func matcher() -> TextMatcher {
    TextMatcher((try? Regex(text))?.ignoresCase().wordBoundaryKind(.simple))
  }

  /// Whether a group without upper bound holds something without upper bound, as in `(a+)+`: a text
  /// that nearly matches is then tried in more ways than anybody can wait for.
  private static func repeatsRepetitions(_ pattern: String) -> Bool {
    let scalars = Array(pattern.unicodeScalars)
    /// For each open group, whether something in it repeats without upper bound.
    var groups = [false]
    /// Whether the last thing was a group in which something does.
    var afterRepeating = false
    var isInClass = false
    var index = 0
    while index < scalars.count {
      let wasRepeating = afterRepeating
      afterRepeating = false
      switch scalars[index] {
      case "\\": index += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case _ where isInClass: break
      case "(": groups.append(false)
      case ")" where groups.count > 1:
        afterRepeating = groups.removeLast()
        if afterRepeating { groups[groups.count - 1] = true }
      case let scalar where isUnbounded(scalar, scalars[(index + 1)...]):
        if wasRepeating { return true }
        groups[groups.count - 1] = true
      default: break
      }
      index += 1
    }
    return false
  }

  /// Whether a sign, with what follows, says "any number of times": `*`, `+` or `{2,}`.
  private static func isUnbounded(
    _ scalar: Unicode.Scalar, _ rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    switch scalar {
    case "*", "+": true
    case "{": rest.prefix { $0 != "}" }.last == ","
    default: false
    }
  }
}

/// A compiled ``TextPattern``, to be used in one place.
package struct TextMatcher {
  private let regex: Regex<AnyRegexOutput>?

  fileprivate init(_ regex: Regex<AnyRegexOutput>?) {
    self.regex = regex
  }

  /// The first place in a text that the pattern matches.
  package func firstRange(in text: String) -> Range<String.Index>? {
    guard let regex, let match = try? regex.firstMatch(in: text) else { return nil }
    return match.range
  }

  /// All places in a text that the pattern matches, in order.
  package func ranges(in text: String) -> [Range<String.Index>] {
    regex.map { text.matches(of: $0).map(\.range) } ?? []
  }

  package func matches(_ text: String) -> Bool { firstRange(in: text) != nil }
}
