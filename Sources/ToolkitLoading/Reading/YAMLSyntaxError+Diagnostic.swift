import Diagnostics

extension Diagnostic {
  /// What libyaml says is wrong, in plainer words where we have them.
  init(
    _ error: YAMLSyntaxError, in source: YAMLSource, text: UnsafeBufferPointer<UInt8>
  ) {
    let wording = Wording(error)
    var cursor = YAMLCursor()
    if let blank = Self.blank(at: error, in: source, text: text) {
      self = blank.diagnostic(in: source)
      return
    }
    cursor.advance(
      toCharacter: wording.isAtContext ? error.contextCharacter : error.character, in: text)
    self.init(
      .error, "yaml-syntax", wording.message,
      at: SourcePosition(
        file: source.file, line: source.firstLine + cursor.line, column: cursor.column),
      remedy: wording.remedy)
  }

  /// A sign that looks like a space in the lines of an error, which is then its cause.
  private static func blank(
    at error: YAMLSyntaxError, in source: YAMLSource, text: UnsafeBufferPointer<UInt8>
  ) -> LookAlikeBlank? {
    func offset(_ character: Int) -> Int {
      var cursor = YAMLCursor()
      cursor.advance(toCharacter: character, in: text)
      return cursor.offset
    }
    let last = offset(error.character)
    let first = error.context.isEmpty ? last : min(last, offset(error.contextCharacter))
    return LookAlikeBlank(in: source, from: first, to: last)
  }
}

/// How a fault of syntax is told to people.
private struct Wording {
  let message: String
  let remedy: String
  /// Whether it is told where the unfinished thing began, and not where that was noticed.
  let isAtContext: Bool
}

extension Wording {
  init(_ error: YAMLSyntaxError) {
    func say(_ message: String, _ remedy: String, atContext: Bool = false) -> Wording {
      Wording(message: message, remedy: remedy, isAtContext: atContext)
    }
    switch (error.problem, error.context) {
    case ("mapping values are not allowed in this context", _):
      self = say(
        "a second ': ' in one line",
        "put a value that has ': ' in it in quotes, or indent the line")
    case ("found unexpected end of stream", let context) where context.contains("quoted scalar"):
      self = say("this quote is never closed", "close it on the same line", atContext: true)
    case ("found unexpected document indicator", let context) where context.contains("quoted"):
      self = say("this quote is never closed", "close it on the same line", atContext: true)
    case ("found character that cannot start any token", _):
      self = say(
        "a value cannot start with this character",
        "indent with spaces, not tabs, and put a value that starts with @, ` or % in quotes")
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      self = say("there is a tab in the indentation", "indent with spaces")
    case ("could not find expected ':'", _):
      self = say(
        "this line has no ':' after its key",
        "write 'key: value', and indent a line that continues the one before", atContext: true)
    case ("did not find expected key", _):
      self = say(
        "a key is expected here",
        "check the indentation, and put a value that starts with a quote, '[' or '{' all in quotes")
    case ("did not find expected '-' indicator", _):
      self = say("a list item ('- ') is expected here", "check the indentation")
    case ("did not find expected ',' or ']'", _):
      self = say("this '[' is never closed", "close it with ']'", atContext: true)
    case ("did not find expected ',' or '}'", _):
      self = say("this '{' is never closed", "close it with '}'", atContext: true)
    case ("block sequence entries are not allowed in this context", _):
      self = say(
        "a list cannot begin here",
        "begin it on the next line, or put a text that starts with '- ' in quotes")
    case ("found unknown escape character", _):
      self = say(
        "a backslash before this character means nothing",
        "write '\\\\' for a backslash, or use single quotes")
    case ("control characters are not allowed", _):
      self = say("a control character is not allowed", "remove it")
    case ("", _):
      self = say("this is not YAML", Self.plainForm)
    case (let problem, let context):
      self = say(context.isEmpty ? problem : "\(problem) \(context)", Self.plainForm)
    }
  }

  /// The remedy where nothing more exact is known.
  private static let plainForm =
    "write `key: value` on lines with the same indentation, and put a value with other characters in quotes"
}
