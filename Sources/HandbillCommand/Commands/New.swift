import ArgumentParser
import BuiltIn
import Diagnostics
import Publication
import ToolkitLoading
import ToolkitModel

/// Adds a piece with every required key to a toolkit.
struct New: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Add a section, encounter, flyer, form or rule, or copy out a built-in template.")

  /// What can be added.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case section, encounter, flyer, form, rule, template
  }

  @Argument(help: "One of: section, encounter, flyer, form, rule, template.")
  var kind: Kind

  @Argument(help: "The id of the new piece, or the name of a template such as html/page.")
  var id: String

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Diagnostic) {
      let path = kind == .template ? try copyTemplate() : try addPiece()
      if !reporting.quiet { console.standardOutput(message(for: path)) }
      return .success
    } catch {
      return reporting.report([error], on: console)
    }
  }

  private func message(for path: String) -> String {
    switch kind {
    case .section: "Created \(path). Add '\(id)' to a part of `outline` in toolkit.yaml.\n"
    case .encounter: "Created \(path). Add '\(id)' to `encounters` in toolkit.yaml.\n"
    case .form: "Created \(path). Add '\(id)' to `forms` in toolkit.yaml.\n"
    case .flyer: "Created \(path). Add '\(id)' to `flyers` in toolkit.yaml.\n"
    case .rule: "Created \(path). Print it in a section with ```{rule} \(id)\n"
    case .template: "Created \(path). It now replaces the built-in template.\n"
    }
  }

  // MARK: Pieces

  private func addPiece() throws(Diagnostic) -> String {
    guard PieceID<Section>.isValid(id) else {
      throw Diagnostic(
        .error, "bad-id", "'\(id)' is not an id", at: nil,
        remedy: "use at most 64 lower-case letters, digits and hyphens")
    }
    guard DiskFile.exists(toolkit.content + "/toolkit.yaml") else {
      throw Diagnostic(
        .error, "no-toolkit", "there is no toolkit here",
        at: SourcePosition(file: toolkit.content + "/toolkit.yaml"),
        remedy: "go to the folder above Content, or pass it with --content")
    }
    let (skeleton, path) =
      switch kind {
      case .section: ("new/section.md", "sections/\(id).md")
      case .encounter: ("new/encounter.md", "encounters/\(id).md")
      case .flyer: ("new/flyer.md", "flyers/\(id).md")
      case .form: ("new/form.yaml", "forms/\(id).yaml")
      case .rule, .template: ("new/rule.yaml", "rules/\(id).yaml")
      }
    let target = toolkit.content + "/" + path
    guard !DiskFile.exists(target) else {
      throw Diagnostic(
        .error, "file-exists", "this file already exists", at: SourcePosition(file: target),
        remedy: "choose another id")
    }
    try checkUnused()
    let known = facts()
    let text = try builtIn(skeleton).string
      .replacing("{{id}}", with: id)
      .replacing("{{place}}", with: known.place)
      .replacing("{{authority}}", with: known.authority)
      .replacing("{{section}}", with: known.section)
      .replacing("{{rule}}", with: known.rule)
    try DiskFile.create(target, Array(text.utf8))
    return target
  }

  /// A rule's file may have any name, so its id is looked for in the toolkit.
  private func checkUnused() throws(Diagnostic) {
    guard kind == .rule, let loaded = loadedToolkit() else { return }
    if let rule = loaded.rules.first(where: { $0.id.text == id }) {
      throw Diagnostic(
        .error, "duplicate-id", "the toolkit already has a rule '\(id)'", at: rule.position,
        remedy: "choose another id")
    }
  }

  /// What the skeletons refer to; a toolkit that does not load yet gives words to replace.
  private func facts() -> (place: String, authority: String, section: String, rule: String) {
    let loaded = loadedToolkit()
    return (
      loaded?.settings.place.value.text ?? "write-the-place",
      loaded?.authorities.first?.id.text ?? "write-the-authority",
      loaded?.sections.first?.id.text ?? "write-the-section",
      loaded?.rules.first?.id.text ?? "write-the-rule"
    )
  }

  private func loadedToolkit() -> Toolkit? {
    var unheard: [Diagnostic] = []
    let folder = ContentFolder(path: toolkit.content, diagnostics: &unheard)
    return try? Toolkit(contentsOf: folder, reserved: [], warnings: &unheard)
  }

  // MARK: Templates

  private func copyTemplate() throws(Diagnostic) -> String {
    let all = BuiltInFiles.all.filter { TemplateFolder.isReplaceable($0.path) }
    let names = [id, id + ".mustache", id + ".css", id + ".typ"]
    guard let file = all.first(where: { names.contains($0.path) }) else {
      let close = suggestion(for: id, among: all.map(\.path) + all.map { $0.path.withoutEnding })
      throw Diagnostic(
        .error, "unknown-template", "there is no built-in template '\(id)'", at: nil,
        remedy: close.map { "did you mean '\($0)'?" }
          ?? "the templates are \(all.map(\.path).joined(separator: ", "))")
    }
    let target = toolkit.templateFolder + "/" + file.path
    guard !DiskFile.exists(target) else {
      throw Diagnostic(
        .error, "file-exists", "this file already exists", at: SourcePosition(file: target),
        remedy: "edit it, or delete it to use the built-in one")
    }
    try DiskFile.create(target, file.bytes)
    return target
  }

  private func builtIn(_ path: String) throws(Diagnostic) -> SourceText {
    guard let file = BuiltInFiles.all.first(where: { $0.path == path }) else {
      throw Diagnostic(
        .error, Diagnostic.faultRule, "the built-in file '\(path)' is missing", at: nil,
        remedy: "please report it")
    }
    return SourceText(bytes: file.bytes, file: path, origin: .verbatim(firstLine: 1))
  }
}

extension String {
  fileprivate var withoutEnding: String {
    hasSuffix(".mustache") ? String(dropLast(".mustache".count)) : self
  }
}
