import Diagnostics

/// Holds one template, with all its partials, against the context that was declared for it.
///
/// A partial is read anew at each use, as filling does it, because its names mean what they mean there.
struct TemplateCheck {
  /// More tags than any real page reads, so that partials that use each other twice cannot multiply.
  static let mostTags = 20_000

  /// The names of all partials that it can use.
  private(set) var usedPartials: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let sources: [String: TemplateSource]
  private let broken: Set<String>
  private let root: String
  /// Whether the template and all its partials are as they have to be.
  private(set) var isFaultless = true
  private var tagCount = 0
  private var textPlaces = TextPlaces()
  /// Whether a partial cannot be read, about which enough was said.
  private var lacksPart = false

  /// - Parameters:
  ///   - root: the template.
  ///   - sources: every file that could be read, by name.
  ///   - broken: the names of the others, about which enough was said.
  ///   - context: what the template may name.
  init(
    of root: TemplateSource, in sources: [String: TemplateSource], broken: Set<String>,
    context: TemplateContext
  ) {
    self.sources = sources
    self.broken = broken
    self.root = root.name
    var scope = TemplateScope(root: context)
    walk(root, &scope, chain: [root.name], depth: 0)
    // A text may be in a partial that cannot be read.
    if root.format == .markdown, !lacksPart {
      let found = textPlaces.diagnostics(context.texts, of: root)
      if !found.isEmpty { isFaultless = false }
      diagnostics += found
    }
  }

  private mutating func walk(
    _ source: TemplateSource, _ scope: inout TemplateScope, chain: [String], depth: Int
  ) {
    var depth = depth
    for part in source.parts {
      guard case .tag(let tag) = part else {
        if case .literal(let range) = part { notePlaces(in: range, of: source) }
        continue
      }
      tagCount += 1
      guard tagCount <= Self.mostTags else {
        // Said once; later tags are passed over.
        guard tagCount == Self.mostTags + 1 else { return }
        return report(
          "template-too-large", "'\(root)' and its partials have more than \(Self.mostTags) tags",
          at: tag, of: source, remedy: "use fewer nested partials")
      }
      switch tag.kind {
      case .value, .ready: checkValue(tag, of: source, scope)
      case .section, .inverted:
        depth += 1
        let found = checkSection(tag, of: source, scope)
        textPlaces.begin(TextPlaces.Section(found, isTaken: tag.kind == .section))
        scope.open(found, inverted: tag.kind == .inverted)
      case .end:
        depth -= 1
        textPlaces.end()
        scope.close()
      case .partial: usePartial(tag, of: source, &scope, chain: chain, depth: depth + 1)
      case .comment: break
      }
    }
  }

  private mutating func notePlaces(in literal: Range<Int>, of source: TemplateSource) {
    for directive in source.directives where literal.contains(directive.range.lowerBound) {
      textPlaces.add(directive, of: source)
    }
  }

  private mutating func usePartial(
    _ tag: TemplateTag, of source: TemplateSource, _ scope: inout TemplateScope, chain: [String],
    depth: Int
  ) {
    let name = "\(source.format.rawValue)/\(tag.name)"
    usedPartials.insert(name)
    guard !broken.contains(name) else {
      isFaultless = false
      lacksPart = true
      return
    }
    guard let partial = sources[name], partial.isPartial else {
      let prefix = source.format.rawValue + "/"
      let known = sources.values.filter { $0.isPartial && $0.format == source.format }
        .map { String($0.name.dropFirst(prefix.count)) }
      lacksPart = true
      return report(
        "unknown-partial", "there is no partial '\(tag.name)'", at: tag, of: source,
        remedy: suggestion(for: tag.name, among: known).map { "did you mean '\($0)'?" }
          ?? "a partial is named by its path: '{{> partials/name}}'")
    }
    guard !chain.contains(name) else {
      return report(
        "template-recursion", "'\(tag.name)' includes itself", at: tag, of: source,
        remedy: "a partial must not include itself, directly or through others")
    }
    guard depth + chain.count <= SectionMatching.deepest else {
      return report(
        "template-too-large", "sections and partials are nested too deeply", at: tag,
        of: source, remedy: "the limit is \(SectionMatching.deepest) levels")
    }
    walk(partial, &scope, chain: chain + [name], depth: depth)
  }

  private mutating func checkValue(
    _ tag: TemplateTag, of source: TemplateSource, _ scope: TemplateScope
  ) {
    guard let found = resolve(tag, of: source, scope) else { return }
    switch (found.field.unwrapped, tag.kind) {
    case (.text, .ready):
      report(
        "unsafe-template", "'\(tag.name)' is plain text and must be escaped", at: tag, of: source,
        remedy: "write '{{\(tag.name)}}'")
    case (.text, _):
      guard let hazard = source.hazards[tag.range.lowerBound] else { return }
      report(
        "unsafe-template", "the text '\(tag.name)' must not be in \(hazard.rawValue)", at: tag,
        of: source, remedy: hazard.remedy)
    case (.ready, .value) where source.format == .html:
      report(
        "unsafe-template", "'\(tag.name)' is already HTML and would be shown as code", at: tag,
        of: source, remedy: "write '{{{\(tag.name)}}}'")
    case (.ready, _): break
    case (.flag, _), (.object, _), (.list, _), (.optional, _):
      report(
        "wrong-tag", "'\(tag.name)' is \(found.field.described) and cannot be printed", at: tag,
        of: source, remedy: "open it: '{{#\(tag.name)}}…{{/\(tag.name)}}'")
    }
  }

  private mutating func checkSection(
    _ tag: TemplateTag, of source: TemplateSource, _ scope: TemplateScope
  ) -> TemplateScope.Resolution? {
    guard let found = resolve(tag, of: source, scope) else { return nil }
    switch (found.field, tag.kind) {
    case (.text, _), (.ready, _), (.object, .inverted):
      report(
        "wrong-tag", "'\(tag.name)' always exists, so the section is not needed", at: tag,
        of: source,
        remedy: "remove the section")
    default: break
    }
    return found
  }

  /// Looks a tag's name up, and reports it if it has no meaning.
  private mutating func resolve(
    _ tag: TemplateTag, of source: TemplateSource, _ scope: TemplateScope
  ) -> TemplateScope.Resolution? {
    do throws(TemplateScope.Failure) {
      return try scope.resolve(tag.name)
    } catch {
      switch error {
      case .unknown(".", _, _):
        report(
          "unknown-name", "'.' means nothing here", at: tag, of: source,
          remedy: "it refers to the text of an enclosing section; write the name")
      case .unknown(let name, let owner, let candidates):
        report(
          "unknown-name",
          owner.map { "'\($0)' has no '\(name)'" } ?? "there is no value '\(name)' here", at: tag,
          of: source,
          remedy: suggestion(for: name, among: candidates).map { "did you mean '\($0)'?" }
            ?? (candidates.isEmpty
              ? "write text, or delete the tag"
              : "the names here are \(Set(candidates).sorted().joined(separator: ", "))"))
      case .noObject(let name):
        report(
          "unknown-name", "'\(name)' has no names below it", at: tag, of: source,
          remedy: "write '\(name)' without the part after the dot")
      case .undecidable: break
      }
      return nil
    }
  }

  private mutating func report(
    _ rule: String, _ message: String, at tag: TemplateTag, of source: TemplateSource,
    remedy: String
  ) {
    isFaultless = false
    diagnostics.report(
      rule, message, at: source.position(offset: tag.range.lowerBound), length: tag.range.count,
      remedy: remedy)
  }
}

extension TextPlaces.Section {
  /// - Parameters:
  ///   - found: what the section's name means; `nil` for a name without meaning.
  ///   - isTaken: whether it is `{{#…}}`.
  fileprivate init(_ found: TemplateScope.Resolution?, isTaken: Bool) {
    switch found?.field {
    case .list(_) where isTaken: self = .list(path: found?.path ?? "")
    case .flag, .optional, .list: self = .branch(path: found?.path ?? "", isTaken: isTaken)
    case .text, .ready, .object, nil: self = .other
    }
  }
}
