import Diagnostics

/// Reads template files into sources, and holds them against their contexts.
struct TemplateLoading {
  /// Every file that could be read, partials included, by name.
  private(set) var sources: [String: TemplateSource] = [:]
  /// The contexts of the templates that have no error, nor do their partials, by name.
  private(set) var faultless: [String: TemplateContext] = [:]
  var diagnostics: [Diagnostic] = []
  /// The names of files that could not be read, for which there are diagnostics already.
  private var broken: Set<String> = []

  init(files: [TemplateFile], contexts: [String: TemplateContext]) {
    var files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
      .values.sorted { $0.path < $1.path }
    files.removeAll { TemplateFormat(of: $0.path) == nil }
    for file in files { read(file, contexts) }
    var usedPartials: Set<String> = []
    for (name, context) in contexts.sorted(by: { $0.key < $1.key }) {
      guard let source = sources[name] else {
        if !broken.contains(name) { reportMissing(name) }
        continue
      }
      let check = TemplateCheck(of: source, in: sources, broken: broken, context: context)
      usedPartials.formUnion(check.usedPartials)
      diagnostics += check.diagnostics
      if check.isFaultless { faultless[name] = context }
    }
    noteUnused(used: usedPartials)
  }

  private mutating func read(_ file: TemplateFile, _ contexts: [String: TemplateContext]) {
    guard let format = TemplateFormat(of: file.path) else { return }
    let place = SourcePosition(file: file.displayPath)
    guard let name = file.name else {
      diagnostics.report(
        "unknown-template", "this file is not a template", at: place,
        remedy: "the name of a template ends in '.mustache'")
      return
    }
    let source = TemplateSource(
      scanning: file, name: name, format: format, diagnostics: &diagnostics)
    guard contexts[name] != nil || name.hasPrefix("\(format.rawValue)/partials/") else {
      diagnostics.report(
        "unknown-template", "no page uses a template '\(name)'", at: place,
        remedy: suggestion(for: name, among: contexts.keys).map { "did you mean '\($0)'?" }
          ?? "parts of other templates belong in '\(format.rawValue)/partials/'")
      return
    }
    if let source {
      diagnostics += PageSafety(of: source).diagnostics
      sources[name] = source
    } else {
      broken.insert(name)
    }
  }

  private mutating func reportMissing(_ name: String) {
    diagnostics.report(
      "missing-template", "there is no template '\(name)'", at: nil,
      remedy: "add the file '\(name).mustache'")
  }

  /// A partial that nobody uses may be a misspelt replacement of another.
  private mutating func noteUnused(used: Set<String>) {
    for source in sources.values where source.isPartial && !used.contains(source.name) {
      diagnostics.append(
        Diagnostic(
          .note, "unused-partial", "no template uses the partial '\(source.name)'",
          at: source.filePosition,
          remedy: suggestion(for: source.name, among: used).map { "did you mean '\($0)'?" }
            ?? "use it as '{{> \(source.name.dropFirst(source.format.rawValue.count + 1))}}', or delete it"
        ))
    }
  }
}
