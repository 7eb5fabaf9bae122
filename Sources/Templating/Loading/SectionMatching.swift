/// Holds every section of a template against its end.
struct SectionMatching {
  /// The deepest nesting of sections that is read, partials included.
  static let deepest = 64

  private(set) var problems: [TemplateProblem] = []
  private var open: [TemplateTag] = []

  init(_ parts: [TemplateSource.Part]) {
    for case .tag(let tag) in parts {
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        if open.count == Self.deepest + 1 {
          problems.append(
            TemplateProblem(
              "template-too-large", "sections are nested deeper than \(Self.deepest) levels",
              at: tag.range, remedy: "move the inner part into its own partial, or remove levels")
          )
        }
      case .end: close(tag)
      case .value, .ready, .partial, .comment: break
      }
    }
    problems += open.map(Self.unclosed)
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func close(_ end: TemplateTag) {
    if open.last?.name == end.name {
      open.removeLast()
      return
    }
    guard let start = open.lastIndex(where: { $0.name == end.name }) else {
      let expected = open.last.map { "the open section is '\($0.name)'" }
      problems.append(
        TemplateProblem(
          "template-syntax", "'{{/\(end.name)}}' ends a section that is not open", at: end.range,
          remedy: expected ?? "delete it, or begin the section with '{{#\(end.name)}}'"))
      return
    }
    problems += open[(start + 1)...].map(Self.unclosed)
    open.removeSubrange(start...)
  }

  private static func unclosed(_ tag: TemplateTag) -> TemplateProblem {
    TemplateProblem(
      "template-syntax", "the section '\(tag.name)' is not closed", at: tag.range,
      remedy: "add '{{/\(tag.name)}}'")
  }
}
