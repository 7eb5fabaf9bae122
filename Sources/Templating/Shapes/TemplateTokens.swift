/// A template as Mustache understands it: lines of text, values, sections, partials.
///
/// A section, an end, a comment or a partial that stands alone on its line takes the line with it; a partial then
/// is indented as it stands. The rules are those of swift-mustache 2.1, by which templates were written until now.
indirect enum TemplateToken: Sendable {
  case text([UInt8])
  /// Words with dots between them; none for `.`, which is the value itself.
  case value([String])
  case section([String], isInverted: Bool, [TemplateToken])
  case partial(String, indentation: [UInt8])
}

extension TemplateToken {
  /// The token with the texts of one object in place, which are ready for its format.
  func placing(_ texts: [String: [UInt8]], as name: String, isOpen: Bool = false) -> TemplateToken {
    switch self {
    case .text, .partial: self
    case .value(let words):
      if words.count == 2, words[0] == name, let text = texts[words[1]] {
        .text(text)
      } else if isOpen, words.count == 1, let text = texts[words[0]] {
        .text(text)
      } else {
        self
      }
    case .section([name], isInverted: false, let inside):
      // Always there, so that only its names count.
      .section([], isInverted: false, inside.map { $0.placing(texts, as: name, isOpen: true) })
    case .section(let words, let isInverted, let inside):
      .section(
        words, isInverted: isInverted, inside.map { $0.placing(texts, as: name, isOpen: isOpen) })
    }
  }
}

extension [TemplateToken] {
  /// Reads a template whose sections match, as ``SectionMatching`` has found.
  init(of source: TemplateSource) {
    var reading = TokenReading(source)
    self = reading.tokens(startsLine: true)
  }
}

/// Where reading a template has come to.
private struct TokenReading {
  private let source: TemplateSource
  private var part = 0
  /// The offset in the bytes, within the part that is read.
  private var offset = 0

  init(_ source: TemplateSource) {
    self.source = source
  }

  /// What stands at the place that is read, if it is literal text; empty at a tag and at the end.
  private var literal: Range<Int> {
    guard part < source.parts.count, case .literal(let range) = source.parts[part] else {
      return 0..<0
    }
    return offset..<range.upperBound
  }

  private var isAtEnd: Bool { part == source.parts.count }

  /// Goes on to an offset of the literal that is read.
  private mutating func advance(to end: Int) {
    offset = end
    if literal.isEmpty { nextPart() }
  }

  private mutating func nextPart() {
    part += 1
    if part < source.parts.count {
      switch source.parts[part] {
      case .literal(let range): offset = range.lowerBound
      case .tag(let tag): offset = tag.range.lowerBound
      }
    }
  }

  /// Reads until the section that is open ends, or the template does.
  mutating func tokens(startsLine: Bool) -> [TemplateToken] {
    var tokens: [TemplateToken] = []
    var startsLine = startsLine
    // White space that goes away with what stands alone behind it.
    var blanks: [UInt8] = []
    func flush() {
      if !blanks.isEmpty { tokens.append(.text(blanks)) }
      blanks = []
    }
    while !isAtEnd {
      if startsLine { blanks = readBlanks() }
      let text = readText()
      if let first = source.bytes[literal].first, first == UInt8(ascii: "\n") {
        tokens.append(.text(blanks + text + [first]))
        advance(to: offset + 1)
        startsLine = true
        continue
      }
      if !text.isEmpty {
        tokens.append(.text(blanks + text))
        blanks = []
        startsLine = false
      }
      guard part < source.parts.count, case .tag(let tag) = source.parts[part] else { break }
      nextPart()
      var endsLine = false
      switch tag.kind {
      case .section, .inverted:
        endsLine = takeLine(startsLine)
        if !endsLine { flush() }
        tokens.append(
          .section(
            tag.words, isInverted: tag.kind == .inverted, self.tokens(startsLine: endsLine)))
      case .end:
        if !takeLine(startsLine) { flush() }
        return tokens
      case .comment: endsLine = takeLine(startsLine)
      case .value, .ready:
        flush()
        tokens.append(.value(tag.words))
      case .partial:
        let indentation = blanks
        flush()
        endsLine = takeLine(startsLine)
        tokens.append(
          .partial(
            "\(source.format.rawValue)/\(tag.name)", indentation: endsLine ? indentation : []))
      }
      startsLine = endsLine
    }
    return tokens
  }

  private mutating func readBlanks() -> [UInt8] {
    let bytes = source.bytes[literal]
    let end = bytes.firstIndex { !$0.isSpaceOrTab } ?? bytes.endIndex
    guard end > bytes.startIndex else { return [] }
    advance(to: end)
    return Array(bytes[..<end])
  }

  /// Reads up to the next tag or the end of the line.
  private mutating func readText() -> [UInt8] {
    let bytes = source.bytes[literal]
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    guard end > bytes.startIndex else { return [] }
    advance(to: end)
    return Array(bytes[..<end])
  }

  /// Takes the rest of a line on which a tag stands alone; whether it does.
  private mutating func takeLine(_ startsLine: Bool) -> Bool {
    guard startsLine else { return false }
    if isAtEnd { return true }
    let bytes = source.bytes[literal]
    guard let end = bytes.firstIndex(where: { !$0.isSpaceOrTab }), bytes[end] == UInt8(ascii: "\n")
    else { return false }
    advance(to: end + 1)
    return true
  }
}

extension UInt8 {
  fileprivate var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
}
