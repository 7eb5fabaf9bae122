/// A template as Mustache understands it: lines of text, values, sections, partials.
///
/// A section, an end, a comment or a partial that stands alone on its line takes the line with it; a partial then
/// is indented as it stands. The rules are those of swift-mustache 2.1, by which templates were written until now.
indirect enum TemplateToken: Sendable {
  case text([UInt8])
  /// A name may be words with dots between them, or `.`, which is the value itself.
  case value(String)
  case section(String, isInverted: Bool, [TemplateToken])
  case partial(String, indentation: [UInt8])
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
  /// The template with a mark for each of its tags.
  private let bytes: [UInt8]
  /// The tags that were not reached yet.
  private var tags: ArraySlice<TemplateTag>
  private let folder: String
  private var index = 0

  init(_ source: TemplateSource) {
    folder = source.format.rawValue
    var bytes: [UInt8] = []
    tags = []
    for part in source.parts {
      switch part {
      case .literal(let range): bytes += source.bytes[range]
      case .tag(let tag):
        bytes.append(TemplateAddress.section)
        tags.append(tag)
      }
    }
    self.bytes = bytes
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
    while index < bytes.count {
      if startsLine { blanks = take(while: \.isSpaceOrTab) }
      let text = take { $0 > TemplateAddress.section && $0 != UInt8(ascii: "\n") }
      if bytes[index...].first == UInt8(ascii: "\n") {
        tokens.append(.text(blanks + text + [UInt8(ascii: "\n")]))
        index += 1
        startsLine = true
        continue
      }
      if !text.isEmpty {
        tokens.append(.text(blanks + text))
        blanks = []
        startsLine = false
      }
      guard index < bytes.count, let tag = tags.popFirst() else { break }
      index += 1
      var endsLine = false
      switch tag.kind {
      case .section, .inverted:
        endsLine = takeLine(startsLine)
        if !endsLine { flush() }
        tokens.append(
          .section(
            tag.name, isInverted: tag.kind == .inverted, self.tokens(startsLine: endsLine)))
      case .end:
        if !takeLine(startsLine) { flush() }
        return tokens
      case .comment: endsLine = takeLine(startsLine)
      case .value, .ready:
        flush()
        tokens.append(.value(tag.name))
      case .partial:
        let indentation = blanks
        flush()
        endsLine = takeLine(startsLine)
        tokens.append(
          .partial("\(folder)/\(tag.name)", indentation: endsLine ? indentation : []))
      }
      startsLine = endsLine
    }
    return tokens
  }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> [UInt8] {
    let taken = bytes[index...].prefix(while: isTaken)
    index = taken.endIndex
    return Array(taken)
  }

  /// Takes the rest of a line on which a tag stands alone; whether it does.
  private mutating func takeLine(_ startsLine: Bool) -> Bool {
    guard startsLine else { return false }
    if index == bytes.count { return true }
    let rest = bytes[index...].drop(while: \.isSpaceOrTab)
    guard rest.first == UInt8(ascii: "\n") else { return false }
    index = rest.startIndex + 1
    return true
  }
}

extension UInt8 {
  fileprivate var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
}
