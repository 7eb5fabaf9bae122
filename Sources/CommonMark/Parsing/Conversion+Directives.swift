import CCmark
import Diagnostics
import Platform

/// Directives: fenced code whose info string is `{name} argument`.
extension Conversion {
  /// What a directive's fence and first lines say.
  private struct Written {
    var name: ArraySlice<UInt8> = []
    var argument: ArraySlice<UInt8> = []
    /// The line of the fence, in the fragment.
    var line = 0
    /// The column of the brace, in the fragment.
    var column = 0
  }

  /// Appends a code block as a directive; nothing is appended where none has its name.
  ///
  /// - Parameters:
  ///   - node: the code block.
  ///   - bytes: what stands behind the fence.
  ///   - literal: what stands between it and the end.
  ///   - fragment: what cmark read.
  ///   - hasWholeBody: whether that is its own, and no fence is wrong.
  /// - Returns: whether the body was read as Markdown, or cannot be, because nothing says what it is.
  mutating func convertDirective(
    _ node: OpaquePointer, info bytes: [UInt8], _ literal: [UInt8], _ fragment: Fragment,
    hasWholeBody: Bool
  ) -> Bool {
    var written = Written()
    written.line = Int(cmark_node_get_start_line(node))
    let fence = fragment.lines.range(of: written.line)
    let brace = fragment.bytes[fence].firstIndex(of: UInt8(ascii: "{")) ?? fence.lowerBound
    written.column = brace - fence.lowerBound + 1
    let end = bytes.firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
    written.name = bytes[1..<end].trimmed
    written.argument = bytes[min(end + 1, bytes.count)...].trimmed
    let name = String(decoding: written.name, as: UTF8.self)
    guard end < bytes.count, let rule = dialect.directives.first(where: { $0.name == name }) else {
      let meant = suggestion(for: name, among: dialect.directives.lazy.map(\.name))
      report(
        "unknown-directive",
        end < bytes.count ? "there is no directive '\(name)'" : "the directive has no '}'",
        at: written.line, written.column + 1, written.name.count, fragment,
        remedy: end == bytes.count
          ? "write the name between '{' and '}'"
          : meant.map { "did you mean '\($0)'?" }
            ?? (dialect.directives.isEmpty
              ? "no directive can be used here"
              : "the directives are \(dialect.directives.map(\.name).joined(separator: ", "))"))
      return true
    }
    checkArgument(written, rule, fragment)

    var directive = inline(.directive)
    directive.destination = store(written.name)
    directive.titleCount = store(written.argument).count
    let (options, bodyStart, bodyLine) = readOptions(of: literal, written, rule, fragment)
    directive.literal = store(options)
    push(directive)
    let body = literal[bodyStart...]
    let firstByte = body.firstIndex { !$0.isASCIISpace }
    if rule.hasBody {
      // A template's boxes may be empty, and words to say may have an id in place of a body.
      if firstByte == nil, hasWholeBody, rule.argument != .optional, !dialect.isUnlimited {
        report(
          "directive-body", "the directive '\(name)' has no content", at: written.line,
          written.column, written.name.count + 2, fragment,
          remedy: "write it before the line that ends the directive, or delete both lines")
      }
      if tooDeep == nil {
        convert(
          Fragment(
            bytes: Array(body), firstLine: fragment.sourceLine(bodyLine), definitions: definitions))
      }
    } else if let text = firstByte, hasWholeBody {
      let line = body[..<text].reduce(bodyLine) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      report(
        "directive-body", "the directive '\(name)' takes no content", at: line, nil, 1, fragment,
        remedy: "delete it, or write it after the directive")
    }
    close()
    return rule.hasBody
  }

  private mutating func checkArgument(
    _ written: Written, _ rule: DirectiveRule, _ fragment: Fragment
  ) {
    if rule.argument == .required, written.argument.isEmpty {
      report(
        "directive-argument", "the directive '\(rule.name)' needs an argument", at: written.line,
        written.column, written.name.count + 2, fragment,
        remedy: "write it after the name: {\(rule.name)} …")
    } else if rule.argument == .none, !written.argument.isEmpty {
      report(
        "directive-argument", "the directive '\(rule.name)' takes no argument", at: written.line,
        written.column + written.name.count + 3, written.argument.count, fragment,
        remedy: "delete it")
    }
  }

  /// The options as `name: value` lines, and where the body starts: its offset, and its line in the
  /// fragment.
  private mutating func readOptions(
    of literal: [UInt8], _ written: Written, _ rule: DirectiveRule, _ fragment: Fragment
  ) -> (options: [UInt8], bodyStart: Int, bodyLine: Int) {
    var options: [UInt8] = []
    var names: [String] = []
    var offset = 0
    var line = written.line + 1
    while offset < literal.count {
      let end = literal[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? literal.count
      let text = literal[offset..<end].trimmed
      guard text.first == UInt8(ascii: ":"),
        let colon = text.dropFirst().firstIndex(of: UInt8(ascii: ":")),
        text[(text.startIndex + 1)..<colon].allSatisfy({ $0.isASCIILetter || $0 == 0x2D }),
        colon > text.startIndex + 1
      else { break }
      let name = String(decoding: text[(text.startIndex + 1)..<colon], as: UTF8.self)
      let column = text.startIndex - offset + 2
      if !rule.options.contains(name) {
        report(
          "directive-option", "the directive '\(rule.name)' has no option '\(name)'", at: line,
          column, name.utf8.count, fragment,
          remedy: suggestion(for: name, among: rule.options).map { "did you mean '\($0)'?" }
            ?? (rule.options.isEmpty
              ? "it has none" : "it has: \(rule.options.joined(separator: ", "))"))
      } else if names.contains(name) {
        report(
          "directive-option", "the option '\(name)' appears twice", at: line, column,
          name.utf8.count, fragment, remedy: "delete one")
      } else {
        names.append(name)
        options += name.utf8
        options += ": ".utf8
        options += literal[(colon + 1)..<end].trimmed
        options.append(UInt8(ascii: "\n"))
      }
      offset = min(end + 1, literal.count)
      line += 1
    }
    return (options, offset, line)
  }

  /// Reports an error at a place of the fragment; without a column, at the line's first letter.
  private mutating func report(
    _ rule: String, _ message: String, at line: Int, _ column: Int?, _ length: Int,
    _ fragment: Fragment, remedy: String
  ) {
    let range = fragment.lines.range(of: line)
    let first = fragment.bytes[range].firstIndex { !$0.isBlank } ?? range.lowerBound
    problems.report(
      rule, message,
      at: position(line: line, column: column ?? first - range.lowerBound + 1, in: fragment),
      length: length, remedy: remedy)
  }
}
