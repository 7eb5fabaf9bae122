import Diagnostics

/// Builds the tree of nodes from libyaml's events; what Handbill refuses is reported on the way.
///
/// A failure that nothing can be read after is thrown as its diagnostic; all others are collected.
struct YAMLBuilder: ~Copyable {
  /// More nodes than any file needs; libyaml and the readers are fast below it on every input.
  static let largestNodeCount = 100_000
  /// How deep lists and mappings may lie in each other; bounds the recursion as well.
  static let largestDepth = 64
  /// After so many problems in one file nobody reads on.
  static let largestProblemCount = 100

  private let source: YAMLSource
  private let text: UnsafeBufferPointer<UInt8>
  private var events: YAMLEventStream
  private var cursor = YAMLCursor()
  private var nodeCount = 0
  private var depth = 0
  private(set) var problems: [Diagnostic] = []

  /// A builder for the bytes of `source`, seen through `text`; `nil` if there are none.
  init?(_ source: YAMLSource, text: UnsafeBufferPointer<UInt8>) {
    guard let events = YAMLEventStream(text) else { return nil }
    self.source = source
    self.text = text
    self.events = events
  }

  /// The root of the only document; an empty scalar if there is none.
  ///
  /// - Throws: the ``Diagnostic`` that made reading stop.
  mutating func root() throws(Diagnostic) -> YAMLNode {
    _ = try next()  // the start of the stream
    let first = try next()
    guard case .documentStart = first.kind else { return .scalar(YAMLScalar(emptyIn: source)) }
    let root = try node(try next())
    _ = try next()  // the end of the document
    let last = try next()
    if case .documentStart = last.kind {
      throw problem(
        "yaml-documents", "a second YAML document begins here", at: scalar("", .plain, last),
        remedy: "keep one document per file, and remove this line")
    }
    // The place of nothing is the file's first line, not the one behind its last.
    if case .scalar(let scalar) = root, scalar.isNull, scalar.string.isEmpty {
      return .scalar(YAMLScalar(emptyIn: source))
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent) throws(Diagnostic) -> YAMLNode {
    nodeCount += 1
    guard nodeCount <= Self.largestNodeCount else {
      throw problem(
        "yaml-size", "more than \(Self.largestNodeCount) values in one file", at: empty(event),
        remedy: "split the file")
    }
    if event.hasAnchor || event.hasTag { try refuseProperties(event) }
    switch event.kind {
    case .scalar(let string, let style):
      let scalar = scalar(string, style, event)
      if let lost = scalar.lostBehind {
        try report(lost)
        // That the value is empty too is the same fault.
        if scalar.isNull { return .scalar(self.scalar("", .refused, event)) }
      }
      for sign in scalar.escapedControls { try report(sign) }
      return .scalar(scalar)
    case .sequenceStart: return .sequence(try sequence(event))
    case .mappingStart: return .mapping(try mapping(event))
    case .alias:
      let alias = scalar("", .refused, event)
      try report(
        problem(
          "yaml-alias", "an alias ('*name') is not allowed", at: alias,
          remedy: "write the value out, or put '*' in quotes if it is text"))
      return .scalar(alias)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      return .scalar(empty(event))
    }
  }

  private mutating func sequence(_ event: YAMLEvent) throws(Diagnostic) -> YAMLSequence {
    let start = try descend(event)
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { break }
      items.append(try node(event))
    }
    depth -= 1
    return YAMLSequence(items: items, start: start)
  }

  private mutating func mapping(_ event: YAMLEvent) throws(Diagnostic) -> YAMLMapping {
    let start = try descend(event)
    var entries: [YAMLMapping.Entry] = []
    var keys = YAMLKeys()
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { break }
      let key = try node(event)
      let value = try node(try next())
      guard case .scalar(let key) = key, !key.isNull else {
        try report(
          problem(
            "yaml-key", key.isNull ? "a key is empty" : "a key is not a plain word",
            at: YAMLScalar(at: key),
            remedy: "write 'key: value', and put '?', '[' or '{' in quotes if it is text"))
        continue
      }
      guard key.style != .refused else { continue }
      if key.string == "<<", key.style == .plain {
        try report(
          problem(
            "yaml-merge-key", "a merge key ('<<') is not allowed", at: key,
            remedy: "write the keys out"))
      } else if let earlier = keys.insert(key, after: entries) {
        try report(
          problem(
            "duplicate-key",
            "'\(key.string.shortened)' appears twice, first in line \(earlier)", at: key,
            remedy: "keep one of them"))
      } else {
        entries.append(YAMLMapping.Entry(key: key, value: value))
      }
    }
    depth -= 1
    return YAMLMapping(entries: entries, start: start)
  }

  private mutating func descend(_ event: YAMLEvent) throws(Diagnostic) -> YAMLScalar {
    let start = empty(event)
    depth += 1
    guard depth <= Self.largestDepth else {
      throw problem(
        "yaml-nesting", "more than \(Self.largestDepth) lists and mappings inside each other",
        at: start, remedy: "put '[', '{' or '-' in quotes if it is text")
    }
    return start
  }

  private mutating func refuseProperties(_ event: YAMLEvent) throws(Diagnostic) {
    let place = empty(event)
    if event.hasAnchor {
      try report(
        problem(
          "yaml-anchor", "an anchor ('&name') is not allowed", at: place,
          remedy: "remove it, or put '&' in quotes if it is text"))
    }
    if event.hasTag {
      try report(
        problem(
          "yaml-tag", "a tag ('!name') is not allowed", at: place,
          remedy: "remove it, or put '!' in quotes if it is text"))
    }
  }

  private mutating func next() throws(Diagnostic) -> YAMLEvent {
    do throws(YAMLSyntaxError) {
      return try events.next()
    } catch {
      throw Diagnostic(error, in: source, text: text)
    }
  }

  private mutating func empty(_ event: YAMLEvent) -> YAMLScalar { scalar("", .plain, event) }

  private mutating func scalar(
    _ string: String, _ style: YAMLScalar.Style, _ event: YAMLEvent
  ) -> YAMLScalar {
    cursor.advance(toCharacter: event.character, in: text)
    let (line, column, offset) = (cursor.line, cursor.column, cursor.offset)
    cursor.advance(toCharacter: event.end, in: text)
    return YAMLScalar(
      string: string, style: style, line: source.firstLine + line, column: column,
      offset: offset, end: cursor.offset, source: source)
  }

  private func problem(
    _ rule: String, _ message: String, at place: YAMLScalar, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .error, rule, message, at: place.position, length: place.underline, remedy: remedy)
  }

  private mutating func report(_ problem: Diagnostic) throws(Diagnostic) {
    problems.append(problem)
    if problems.count >= Self.largestProblemCount {
      throw Diagnostic(
        .error, "too-many-problems", "\(problems.count) problems, reading stopped here",
        at: problem.position, remedy: "correct these first, then build again")
    }
  }
}

/// The keys of one mapping, to find one that stands there twice.
private struct YAMLKeys {
  /// Filled once there are too many keys to compare each with each.
  private var lines: [String: Int] = [:]

  /// Takes up a key; the line of an equal one that came before, `nil` if it is new.
  mutating func insert(_ key: YAMLScalar, after entries: [YAMLMapping.Entry]) -> Int? {
    guard entries.count >= 16 else {
      return entries.first { $0.key.string == key.string }?.key.line
    }
    if lines.isEmpty {
      for entry in entries { lines[entry.key.string] = entry.key.line }
    }
    if let earlier = lines[key.string] { return earlier }
    lines[key.string] = key.line
    return nil
  }
}

extension YAMLScalar {
  /// An empty scalar at the place of a node.
  fileprivate init(at node: YAMLNode) {
    switch node {
    case .scalar(let scalar): self = scalar
    case .sequence(let sequence): self = sequence.start
    case .mapping(let mapping): self = mapping.start
    }
  }
}

extension String {
  /// The string as a message quotes it: one line, at most 40 characters.
  var shortened: String {
    let line = utf8.prefix(200).split(separator: UInt8(ascii: "\n")).first.map(Substring.init)
    guard let line else { return "" }
    return line.count <= 40 && line.utf8.count == utf8.count
      ? self : String(line.prefix(40)) + "…"
  }
}
