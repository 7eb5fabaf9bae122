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
  /// The parts side by side; together they cover `bytes`.
  let parts: [Part]
  /// Its HTML; a text in Markdown has some too.
  let html: HTMLScan
  /// Why a plain text would not be safe, by where its tag begins; escaping is enough elsewhere.
  let hazards: [Int: PlacementHazard]
  /// The first fault in its HTML, and where it is.
  let markupFault: (fault: MarkupFault, offset: Int)?
  /// The directives in it, if it is Markdown.
  let directives: [TemplateDirective]
  private let text: SourceText

  /// Cuts a file into its parts; `nil` if it holds an error that would make later ones meaningless.
  init?(
    scanning file: TemplateFile, name: String, format: TemplateFormat,
    diagnostics: inout [Diagnostic]
  ) {
    self.name = name
    self.format = format
    text = SourceText(
      bytes: file.bytes.withLineFeedsOnly, file: file.displayPath, origin: .verbatim(firstLine: 1))
    var scanner = TemplateScanner(bytes: text.bytes, format: format)
    scanner.scan()
    parts = scanner.parts
    html = HTMLScan(text.bytes, parts)
    hazards = scanner.hazards
    markupFault = scanner.markupFault
    directives = format == .markdown ? TemplateDirective.all(in: html) : []
    var problems = scanner.problems
    if problems.isEmpty { problems = SectionMatching(parts).problems }
    for problem in problems {
      diagnostics.report(
        problem.rule, problem.message, at: position(offset: problem.range.lowerBound),
        length: problem.range.count, remedy: problem.remedy)
    }
    if !problems.isEmpty { return nil }
  }

  /// The text, with line feeds as its only line ends.
  var bytes: [UInt8] { text.bytes }

  /// The file as a whole.
  var filePosition: SourcePosition { SourcePosition(file: text.file) }

  /// The place in the file as people see it of a byte offset.
  func position(offset: Int) -> SourcePosition { text.position(offset: offset) }

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
