/// Where in Markdown a template stands, as far as it decides whether an escaped text is safe there.
struct MarkdownPlacement: Sendable {
  /// A fenced block that is open.
  ///
  /// A directive's body (` ```{note} `) is Markdown again.
  private struct Fence: Sendable {
    let mark: UInt8
    let length: Int
    let isDirective: Bool
  }

  /// What the line has shown so far.
  private enum Line: Sendable, Equatable {
    case start
    /// A run of one mark at the line's start.
    case run(mark: UInt8, length: Int)
    /// Behind a run that is long enough for a fence; `first` is the first byte that is no space.
    case info(mark: UInt8, length: Int, first: UInt8?)
    case text
  }

  private var fences: [Fence] = []
  private var line = Line.start
  /// The length of the run of backticks that opened the code span; 0 outside one.
  private var codeSpan = 0
  private var backticks = 0
  private var isInDestination = false
  private var isInHTML = false
  private var last: UInt8 = 0

  var hazard: PlacementHazard? {
    if case .info = line { return .fenceInfo }
    if case .run(_, let length) = line, length >= 3 { return .fenceInfo }
    if let fence = fences.last, !fence.isDirective { return .codeBlock }
    if isInCode { return .codeSpan }
    if isInDestination { return .linkDestination }
    return isInHTML || last == UInt8(ascii: "<") ? .rawHTML : nil
  }

  private var isInCode: Bool {
    backticks == 0 ? codeSpan > 0 : codeSpan != backticks
  }

  mutating func readValue() {
    endBackticks()
    switch line {
    case .run(let mark, let length) where length >= 3:
      line = .info(mark: mark, length: length, first: 0)
    case .info(let mark, let length, nil): line = .info(mark: mark, length: length, first: 0)
    case .info: break
    case .start, .run, .text: line = .text
    }
    last = 0
  }

  mutating func read(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { return endLine() }
    readFence(byte)
    if byte == UInt8(ascii: "`") {
      backticks += 1
    } else {
      endBackticks()
      if codeSpan == 0 { readInline(byte) }
    }
    last = byte
  }

  private mutating func readInline(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ":"):
      if last == UInt8(ascii: "]") { isInDestination = true }
    case UInt8(ascii: ")"): isInDestination = false
    case UInt8(ascii: ">"): isInHTML = false
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if last == UInt8(ascii: "<") { isInHTML = true }
    default:
      if last == UInt8(ascii: "<"), byte.isLetter { isInHTML = true }
    }
  }

  /// A run of backticks closes a code span of its own length, or opens one.
  private mutating func endBackticks() {
    guard backticks > 0 else { return }
    if codeSpan == 0 {
      codeSpan = backticks
    } else if codeSpan == backticks {
      codeSpan = 0
    }
    backticks = 0
  }

  private mutating func readFence(_ byte: UInt8) {
    switch line {
    case .start:
      if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
        line = .run(mark: byte, length: 1)
      } else if byte != 0x20 {
        line = .text
      }
    case .run(let mark, let length):
      if byte == mark {
        line = .run(mark: mark, length: length + 1)
      } else if length >= 3 {
        line = .info(mark: mark, length: length, first: byte.isBlank ? nil : byte)
      } else {
        line = .text
      }
    case .info(let mark, let length, nil):
      if !byte.isBlank { line = .info(mark: mark, length: length, first: byte) }
    case .info, .text: break
    }
  }

  private mutating func endLine() {
    switch line {
    case .run(let mark, let length) where length >= 3: fenceLine(mark, length, first: nil)
    case .info(let mark, let length, let first): fenceLine(mark, length, first: first)
    case .start, .run, .text: break
    }
    // A code span or a tag may reach into the next line, but a template that does so is rare, and
    // a mark that was meant as itself must not forbid all values below.
    line = .start
    codeSpan = 0
    backticks = 0
    isInDestination = false
    isInHTML = false
    last = 0
  }

  private mutating func fenceLine(_ mark: UInt8, _ length: Int, first: UInt8?) {
    if let fence = fences.last, first == nil, fence.mark == mark, length >= fence.length {
      fences.removeLast()
    } else if fences.last?.isDirective ?? true {
      fences.append(Fence(mark: mark, length: length, isDirective: first == UInt8(ascii: "{")))
    }
  }
}
