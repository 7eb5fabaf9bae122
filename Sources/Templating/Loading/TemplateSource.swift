import Diagnostics

/// A template cut into literal text and tags, its sections matched.
struct TemplateSource: Sendable {
  /// A stretch of literal text, or a tag.
  enum Part: Sendable, Equatable {
    case literal(Range<Int>)
    case tag(TemplateTag)
  }

  /// The name, with the folder of its format and without its ending (`html/page`).
  let name: String
  let format: TemplateFormat
  /// The text, with line feeds as its only line ends.
  let bytes: [UInt8]
  /// The parts side by side; together they cover `bytes`.
  let parts: [Part]
  /// The directives in it, if it is Markdown.
  let directives: [TemplateDirective]
  private let displayPath: String
  /// Where each line begins.
  private let lineStarts: [Int]

  /// Cuts a file into its parts; `nil` if it holds an error that would make later ones meaningless.
  init?(
    scanning file: TemplateFile, name: String, format: TemplateFormat,
    diagnostics: inout [Diagnostic]
  ) {
    self.name = name
    self.format = format
    displayPath = file.displayPath
    let bytes = file.bytes.withLineFeedsOnly
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    var scanner = TemplateScanner(bytes: bytes, format: format)
    scanner.scan()
    parts = scanner.parts
    directives = format == .markdown ? TemplateDirective.all(in: bytes, scanner.parts) : []
    var problems = scanner.problems
    if problems.isEmpty { problems = SectionMatching(parts).problems }
    for problem in problems {
      diagnostics.append(
        Diagnostic(
          .error, problem.rule, problem.message, at: position(offset: problem.range.lowerBound),
          length: problem.range.count, remedy: problem.remedy))
    }
    if !problems.isEmpty { return nil }
  }

  /// The place in the file as people see it of a byte offset.
  func position(offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(file: displayPath, line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The place of a line as a whole; lines start at 1.
  func position(line: Int) -> SourcePosition {
    SourcePosition(file: displayPath, line: line, column: 1)
  }

  /// The file as a whole.
  var filePosition: SourcePosition { SourcePosition(file: displayPath) }

  /// Whether this file can only be used by others.
  var isPartial: Bool { name.hasPrefix("\(format.rawValue)/partials/") }
}

/// Something that a scan found wrong, by its place in the bytes.
struct TemplateProblem: Equatable {
  let rule: String
  let message: String
  let range: Range<Int>
  let remedy: String

  init(_ rule: String, _ message: String, at range: Range<Int>, remedy: String) {
    self.rule = rule
    self.message = message
    self.range = range
    self.remedy = remedy
  }
}

extension [UInt8] {
  /// The bytes with every carriage return before a line feed left out.
  fileprivate var withLineFeedsOnly: [UInt8] {
    guard contains(0x0D) else { return self }
    return indices.filter { self[$0] != 0x0D || $0 + 1 == count || self[$0 + 1] != 0x0A }
      .map { self[$0] }
  }
}
