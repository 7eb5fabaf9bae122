import Diagnostics
import ToolkitModel

/// Reads the keys of one mapping into typed values and reports everything that does not fit.
///
/// A class, because reading a key both answers and notes that the key was asked for: what nobody
/// asked for is reported as unknown by ``finish()``. A required value that cannot be read has been
/// reported; a text then is empty and any other value `nil`, for which a piece takes a stand-in. So what
/// else is wrong in the piece is found in the same run, and nothing is published after an error.
final class PieceReader {
  let entries: [YAMLMapping.Entry]
  /// What the mapping describes, for messages (`rule`).
  let kind: String
  /// Where the mapping begins.
  let position: SourcePosition
  var diagnostics: [Diagnostic] = []
  /// The days on which authors say that something was done; only a build knows which lie ahead.
  var daysDone: [DayDone] = []
  private var asked: [String] = []
  /// For each entry whether it was asked for.
  private var isKnown: [Bool]
  /// The entry behind the one asked for last: keys are mostly asked for in their order.
  private var next = 0
  /// What the file holds below its keys, or the file beside it.
  var body: SourceText
  /// Whether a key that could hold somebody's name is refused as that, here and in what lies below.
  var refusesNames = false
  /// What patterns here and in what lies below may use by their names.
  var patternParts = NamedPatterns()
  /// Names and labels that have signs of Markdown.
  private(set) var plainWords: [SourceText] = []

  /// Reads `node`, which must be a mapping; if it is not, that is reported and nothing else.
  init?(_ node: YAMLNode, kind: String, diagnostics: inout [Diagnostic]) {
    self.kind = kind
    position = node.position
    body = SourceText(bytes: [], file: node.position.file, origin: .verbatim(firstLine: 1))
    guard case .mapping(let mapping) = node else {
      if !node.isRefused {
        diagnostics.append(.wrongType(of: "the \(kind)", node, expected: "keys and values"))
      }
      return nil
    }
    entries = mapping.entries
    isKnown = Array(repeating: false, count: entries.count)
  }

  /// Reads a mapping that is not there.
  init(standingInAt position: SourcePosition, kind: String) {
    self.kind = kind
    self.position = position
    body = SourceText(bytes: [], file: position.file, origin: .verbatim(firstLine: 1))
    entries = []
    isKnown = []
  }

  /// Whether the key is there and not empty.
  func has(_ key: String) -> Bool { value(key) != nil }

  private func value(_ key: String) -> YAMLNode? {
    asked.append(key)
    let isNext = next < entries.count && entries[next].key.string == key
    guard let index = isNext ? next : entries.firstIndex(where: { $0.key.string == key }) else {
      return nil
    }
    isKnown[index] = true
    next = index + 1
    return entries[index].value.isNull ? nil : entries[index].value
  }

  func requiredNode(_ key: String) -> YAMLNode? {
    if let node = value(key) {
      if node.isRefused { return nil }
      guard node.isBlank else { return node }
      report(
        "missing-key", "'\(key)' of this \(kind) is empty", at: node, remedy: "give it a value")
      return nil
    }
    let isEmpty = entries.contains { $0.key.string == key }
    report(
      "missing-key", isEmpty ? "'\(key)' of this \(kind) is empty" : "this \(kind) has no '\(key)'",
      at: entries.first { $0.key.string == key }?.key.position ?? position,
      remedy: isEmpty ? "give it a value" : "add `\(key): …`")
    return nil
  }

  /// A value that may be left out; one that is there must say something.
  func node(_ key: String) -> YAMLNode? {
    guard let node = value(key), !node.isRefused else { return nil }
    guard node.isBlank else { return node }
    report(
      "blank-value", "'\(key)' of this \(kind) is empty", at: node,
      remedy: "give it a value, or leave the key out")
    return nil
  }

  func report(
    _ rule: String, _ message: String, at position: SourcePosition, length: Int = 1,
    remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.error, rule, message, at: position, length: length, remedy: remedy))
  }

  func report<Value>(
    _ rule: String, _ message: String, at place: Located<Value>, remedy: String
  ) {
    diagnostics.append(Diagnostic(.error, rule, message, at: place, remedy: remedy))
  }

  func report(_ rule: String, _ message: String, at node: YAMLNode, remedy: String) {
    report(rule, message, at: node.position, length: node.underline, remedy: remedy)
  }

  private func scalar(_ key: String, _ node: YAMLNode, expected: String) -> YAMLScalar? {
    if case .scalar(let scalar) = node { return scalar.style == .refused ? nil : scalar }
    diagnostics.append(.wrongType(of: "'\(key)'", node, expected: expected))
    return nil
  }

  /// Keeps the value of a key that is shown as written, if it has signs of Markdown.
  func keepPlainWords(_ key: String) {
    for entry in entries where entry.key.string == key { keep(entry.value) }
  }

  private func keep(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar) where scalar.style != .refused && scalar.string.hasSigns:
      plainWords.append(scalar.sourceText())
    case .sequence(let sequence): for item in sequence.items { keep(item) }
    case .scalar, .mapping: break
    }
  }

  /// Reports every key that nobody asked for.
  func finish() {
    for (entry, isKnown) in zip(entries, isKnown) where !isKnown {
      let name = entry.key.string
      let key = YAMLNode.scalar(entry.key)
      if refusesNames, PersonalKey.isPersonal(name) {
        report(
          "personal-key", "a report contains no names, but '\(name)' could contain one", at: key,
          remedy: "leave it out; a summary says 'a mother', never who she is")
      } else if let blank = key.lookAlikeBlank {
        diagnostics.append(blank)
      } else {
        report(
          "unknown-key", "a \(kind) has no key '\(name)'", at: key,
          remedy: correction(
            of: name, among: asked,
            orElse: "the keys are \(Set(asked).sorted().joined(separator: ", "))"))
      }
    }
  }
}

// MARK: - Texts

extension PieceReader {
  func text(_ key: String) -> SourceText {
    requiredNode(key).flatMap { words(key, $0) }?.sourceText() ?? unread
  }

  /// What stands for a text that could not be read.
  private var unread: SourceText {
    SourceText(
      bytes: [], file: position.file,
      origin: .inline(line: position.line, column: position.column))
  }

  func optionalText(_ key: String) -> SourceText? {
    node(key).flatMap { words(key, $0) }?.sourceText()
  }

  /// Words for readers, as they were written; what YAML lost of them is reported.
  private func words(_ key: String, _ node: YAMLNode) -> YAMLScalar? {
    guard let scalar = scalar(key, node, expected: "a text") else { return nil }
    if let lost = scalar.lostBehindWords { diagnostics.append(lost) }
    diagnostics += scalar.lostLines
    return scalar
  }

  /// A pattern that must be there.
  func original(_ key: String) -> SourceText? {
    requiredNode(key).flatMap { scalar(key, $0, expected: "a text") }?.sourceText()
  }

  /// One pattern or a list of them; a missing key is an empty list.
  func originals(_ key: String) -> [SourceText] {
    guard let node = value(key) else { return [] }
    if case .sequence(let sequence) = node {
      return sequence.items.compactMap { scalar(key, $0, expected: "a text")?.sourceText() }
    }
    return (scalar(key, node, expected: "a text or a list of texts")?.sourceText()).map { [$0] }
      ?? []
  }

  /// Words as they are written.
  func string(_ key: String) -> String {
    requiredNode(key).flatMap { words(key, $0) }?.string ?? ""
  }

  func optionalString(_ key: String) -> String? {
    node(key).flatMap { words(key, $0) }?.string
  }

  func code(_ key: String) -> Located<String>? {
    requiredNode(key).flatMap { located(key, $0, expected: "a code") }
  }

  func optionalCode(_ key: String) -> Located<String>? {
    node(key).flatMap { located(key, $0, expected: "a code") }
  }

  func codes(_ key: String) -> [Located<String>] {
    nodes(key).compactMap { located(key, $0, expected: "a code") }
  }

  func strings(_ key: String) -> [String] {
    nodes(key).compactMap { words(key, $0)?.string }
  }

  private func located(_ key: String, _ node: YAMLNode, expected: String) -> Located<String>? {
    scalar(key, node, expected: expected).map {
      Located($0.string, at: $0.contentPosition, length: max(1, $0.string.utf8.count))
    }
  }

  /// Takes over what a reader of a mapping within this one found.
  func add(from reader: PieceReader) {
    diagnostics += reader.diagnostics
    daysDone += reader.daysDone
    plainWords += reader.plainWords
  }

  /// Whether a list is missing or empty, and not merely wrong, which has been reported.
  func namesNothing(_ key: String) -> Bool {
    guard let node = value(key) else { return true }
    guard case .sequence(let sequence) = node else { return false }
    return sequence.items.isEmpty
  }

  /// The items of a list; a missing list is empty.
  func nodes(_ key: String) -> [YAMLNode] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      if !node.isRefused {
        diagnostics.append(.wrongType(of: "'\(key)'", node, expected: "a list"))
      }
      return []
    }
    return sequence.items.filter { item in
      guard item.isBlank || item.isNull else { return true }
      report(
        "blank-value", "an entry of '\(key)' is empty", at: item,
        remedy: "write it, or delete it from the list")
      return false
    }
  }
}

// MARK: - Ids and references

extension PieceReader {
  /// The piece's own id, or the one that follows from its file's name.
  func id<P>(_ key: String = "id", of type: P.Type = P.self) -> PieceID<P>? {
    guard let node = requiredNode(key), let scalar = scalar(key, node, expected: "an id")
    else { return nil }
    return checked(scalar).map { PieceID($0) }
  }

  func folderID<P>(_ key: String = "id", of type: P.Type = P.self) -> PieceID<P>? {
    guard let id = id(key, of: type) else { return nil }
    if let node = node(key) {
      reportDevice(in: id.text, at: Located(id, at: node.position, length: node.underline))
    }
    return id
  }

  /// Reports a name of a folder that Windows keeps for a device.
  func reportDevice<Value>(in name: some StringProtocol, at place: Located<Value>) {
    guard let device = DeviceName.device(in: name) else { return }
    report(
      "bad-id", "Windows cannot store a folder named '\(device)'", at: place,
      remedy: "choose another name")
  }

  func reference<P>(_ key: String, to type: P.Type = P.self) -> Located<PieceID<P>>? {
    node(key).flatMap { reference(key, $0) }
  }

  /// How ids begin that stand for those that could not be read; no other id does.
  static let unreadMark = "?"

  /// What stands for a piece's own id that could not be read, another for each piece.
  func unreadID<P>(of type: P.Type = P.self) -> PieceID<P> {
    PieceID("\(Self.unreadMark)\(position.file):\(position.line)")
  }

  /// What stands for a reference that could not be read.
  func unreadReference<P>(to type: P.Type = P.self) -> Located<PieceID<P>> {
    Located(unreadID(), at: position)
  }

  func requiredReference<P>(_ key: String, to type: P.Type = P.self) -> Located<PieceID<P>>? {
    requiredNode(key).flatMap { reference(key, $0) }
  }

  func references<P>(_ key: String, to type: P.Type = P.self) -> [Located<PieceID<P>>] {
    nodes(key).compactMap { reference(key, $0) }
  }

  private func reference<P>(_ key: String, _ node: YAMLNode) -> Located<PieceID<P>>? {
    guard let scalar = scalar(key, node, expected: "an id") else { return nil }
    return checked(scalar).map {
      Located(PieceID($0), at: scalar.contentPosition, length: max(1, $0.utf8.count))
    }
  }

  private func checked(_ scalar: YAMLScalar) -> String? {
    guard PieceID<Section>.isValid(scalar.string) else {
      report(
        "bad-id", "'\(scalar.string)' is not an id", at: scalar.contentPosition,
        length: scalar.underline,
        remedy: "use at most 64 lower-case letters, digits and hyphens")
      return nil
    }
    return scalar.string
  }
}

extension String {
  /// Whether it has a byte that signs of Markdown are made of.
  fileprivate var hasSigns: Bool {
    utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "#"), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "="):
        true
      default: false
      }
    }
  }
}
