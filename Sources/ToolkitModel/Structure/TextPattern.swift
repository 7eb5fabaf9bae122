package import Diagnostics
package import Patterns
import TextFolding

/// A regular expression that the content brings along; it is known to compile, and looks at folded texts.
///
/// Two are equal if they have the same text at the same place.
package struct TextPattern: Sendable {
  package let position: SourcePosition
  /// How many bytes it takes there.
  package let length: Int
  /// `nil` where nothing has been read yet, which matches nothing.
  private let expression: Pattern?

  package let text: String

  /// - Parameters:
  ///   - source: the text as its author wrote it.
  ///   - expression: what it stands for, where that is not the text itself.
  /// - Throws: ``PatternFault`` if that is no expression, or too large a one.
  package init(_ source: SourceText, standingFor expression: String? = nil) throws(PatternFault) {
    self.expression = try Pattern((expression ?? source.string).foldedPattern)
    text = source.string
    position = source.position(line: 1, column: 1)
    length = max(1, source.bytes.count)
  }

  /// The first place in a text that the pattern matches, as byte offsets.
  package func firstRange(in text: some Collection<UInt8>) -> Range<Int>? {
    expression?.firstRange(in: text)
  }

  /// All places in a text that the pattern matches, in order.
  package func ranges(in text: some Collection<UInt8>) -> [Range<Int>] {
    expression?.ranges(in: text) ?? []
  }

  package func matches(_ text: some Collection<UInt8>) -> Bool {
    expression?.matches(text) ?? false
  }

  /// What stands where a pattern has not been read yet.
  static let blank = TextPattern()

  private init() {
    expression = nil
    text = ""
    position = .nowhere
    length = 1
  }
}

extension TextPattern: Equatable {
  package static func == (left: TextPattern, right: TextPattern) -> Bool {
    left.text == right.text && left.position == right.position && left.length == right.length
  }
}
