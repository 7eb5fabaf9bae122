import CYAML

/// One step of libyaml through a text, taken over into Swift values.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias
    case scalar(String, YAMLScalar.Style)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  /// Where it begins, in characters (not bytes) from the start of the text.
  let character: Int
  /// Where it ends.
  let end: Int
  let hasAnchor: Bool
  let hasTag: Bool
}

/// A fault of syntax in libyaml's own words.
struct YAMLSyntaxError: Error {
  let problem: String
  /// What libyaml was in the middle of, empty if it does not say.
  let context: String
  /// Where the fault is and where what it was in the middle of began, in characters.
  let character: Int
  let contextCharacter: Int
}

/// libyaml's parser at work on one text.
///
/// It owns the C parser and frees it once. The text is borrowed: it must outlive the stream.
struct YAMLEventStream: ~Copyable {
  /// On the heap, because libyaml keeps pointers into the parser itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A stream at the start of a text; `nil` if there is no text, which libyaml cannot be given.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return nil }
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("no memory is left") }
    // Else libyaml takes the first bytes for a mark of UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: ``YAMLSyntaxError`` where the text is not YAML; nothing can be read after it.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let start = event.start_mark.index
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return YAMLEvent(
        kind: .scalar(String(decoding: value, as: UTF8.self), Self.style(scalar.style)),
        character: start, end: event.end_mark.index, hasAnchor: scalar.anchor != nil,
        hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, character: start, end: start, hasAnchor: sequence.anchor != nil,
        hasTag: sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, character: start, end: start, hasAnchor: mapping.anchor != nil,
        hasTag: mapping.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(.sequenceEnd, at: start)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(.mappingEnd, at: start)
    case YAML_ALIAS_EVENT: return YAMLEvent(.alias, at: start)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(.documentStart, at: start)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(.documentEnd, at: start)
    case YAML_STREAM_START_EVENT: return YAMLEvent(.streamStart, at: start)
    default: return YAMLEvent(.streamEnd, at: start)
    }
  }

  private func syntaxError() -> YAMLSyntaxError {
    let failed = parser.pointee
    guard failed.error != YAML_MEMORY_ERROR else { preconditionFailure("no memory is left") }
    // Only bytes that are not text stop the reader, and it has no mark then, only an offset.
    let isReaderError = failed.error == YAML_READER_ERROR
    return YAMLSyntaxError(
      problem: failed.problem.map { String(cString: $0) } ?? "",
      context: failed.context.map { String(cString: $0) } ?? "",
      character: isReaderError ? failed.mark.index : failed.problem_mark.index,
      contextCharacter: failed.context_mark.index)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

extension YAMLEvent {
  /// An event that carries nothing.
  fileprivate init(_ kind: Kind, at character: Int) {
    self.init(kind: kind, character: character, end: character, hasAnchor: false, hasTag: false)
  }
}
