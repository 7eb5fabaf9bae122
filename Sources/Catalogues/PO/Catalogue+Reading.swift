package import Diagnostics
import ToolkitModel

extension Catalogue {
  /// Reads a file.
  ///
  /// It is strict: a file that gettext's tools would repair in silence is refused, since a text cut off or joined with
  /// another may say the opposite of the law. All that is wrong is told in one run.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path as people are shown it.
  ///   - diagnostics: gets what is wrong; with an error among it, nothing of the catalogue may be shown.
  package init(parsing bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    self.init()
    var reading = CatalogueReading(bytes, file: file)
    reading.read()
    var problems = reading.problems
    var entries = reading.entries
    if let first = entries.first, first.text.isEmpty, first.context == nil {
      entries.removeFirst()
      comments = first.comments
      hasFuzzyHeader = first.isFuzzy
      readHeader(of: first, problems: &problems)
    } else if problems.isEmpty {
      problems.append(.noHeader(at: SourcePosition(file: file, line: 1, column: 1)))
    }
    messages = entries
    problems += repeated(entries)
    diagnostics += problems.sorted { ($0.position ?? .nowhere) < ($1.position ?? .nowhere) }
  }

  private mutating func readHeader(of entry: Message, problems: inout [Diagnostic]) {
    for line in entry.translation.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else {
        problems.append(.header(line, at: entry.translationPosition))
        continue
      }
      let value = line[line.index(after: colon)...]
      header.append(Field(String(line[..<colon]), String(value.drop { $0 == " " })))
    }
    let type = self["Content-Type"] ?? ""
    guard let start = type.firstRange(of: "charset=")?.upperBound else {
      return problems.append(.noHeader(at: entry.position))
    }
    let charset = type[start...].trimming { $0 == " " }
    // A template that nobody has filled in says `CHARSET`.
    if charset.lowercased() != "utf-8" {
      problems.append(.charset(charset, at: entry.translationPosition))
    }
  }

  private func repeated(_ entries: [Message]) -> [Diagnostic] {
    var lines: [Message.Key: Int] = [:]
    return entries.compactMap { message in
      if message.isObsolete { return nil }
      let line = lines.updateValue(message.position.line, forKey: message.key)
      guard let line else { return nil }
      lines[message.key] = line
      return Diagnostic(
        .error, "po-duplicate", "this message is already on line \(line)", at: message.position,
        remedy: "keep one of the two")
    }
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
    var rest = self.drop(while: isLeftOut)
    while let last = rest.last, isLeftOut(last) { rest.removeLast() }
    return rest
  }
}

extension Diagnostic {
  fileprivate static func noHeader(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, "po-header", "the catalogue does not say in its header that it is UTF-8",
      at: position,
      remedy:
        "begin it with `msgid \"\"` and a `msgstr` that has \"Content-Type: text/plain; charset=UTF-8\\n\"; "
        + "`handbill translations init` writes one")
  }

  fileprivate static func charset(_ name: Substring, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, "po-charset", "the catalogue says that it is in \(name)", at: position,
      remedy: "save it as UTF-8, and write charset=UTF-8 in its header")
  }

  fileprivate static func header(_ line: Substring, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, "po-header", "the header has a line without a colon: \(line.prefix(40))",
      at: position, remedy: "write `Name: value`")
  }
}
