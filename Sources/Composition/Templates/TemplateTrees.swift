import CommonMark
import Diagnostics
import Synchronization
import Templating

/// The Markdown templates as trees: filled, parsed, and their texts grafted in.
///
/// A class, because all copies of a composer report what is wrong with the same templates. The lock is held for a
/// look at that list, never while a template is parsed.
final class TemplateTrees: Sendable {
  private let library: ReadyTemplates
  private let dialect: Dialect
  /// The trees of templates without values, of which every use is the same.
  private let constant: [String: MarkdownTree]
  private let found: Mutex<[Diagnostic]>

  /// - Parameters:
  ///   - library: the checked templates.
  ///   - templates: all that may be filled.
  ///   - dialect: what templates may write.
  init(_ library: ReadyTemplates, declared templates: [TemplateDeclaration], dialect: Dialect) {
    self.library = library
    self.dialect = dialect
    var found: [Diagnostic] = []
    var constant: [String: MarkdownTree] = [:]
    for template in templates where template.values.entries.isEmpty {
      constant[template.name] = Self.tree(
        of: template.name, [:], library, dialect, diagnostics: &found)
    }
    self.constant = constant
    self.found = Mutex(found)
  }

  /// What is wrong with the templates that were filled so far, by place.
  var faults: [Diagnostic] { found.withLock { $0 }.sortedByPlace() }

  /// Fills a Markdown template and grafts trees at the directives that name them.
  ///
  /// Templates are checked for the texts that they must place when they load; a text that is lost all the same, for
  /// example in a code block, is a fault here.
  func fill(_ template: FilledTemplate) -> MarkdownTree {
    let skeleton = skeleton(of: template)
    // A template that only places one text is that text; most sections' pages are made so.
    if skeleton.nodes.count == 2, skeleton.nodes[1].kind == .directive, template.texts.count == 1 {
      let name = skeleton.string(skeleton.nodes[1].destination, of: skeleton.nodes[1])
      if template.texts[0].text.name == name { return template.texts[0].tree }
    }
    var isPlaced = Array(repeating: false, count: template.texts.count)
    let tree = Self.graft(template.texts, into: skeleton, &isPlaced)
    for (text, isPlaced) in zip(template.texts, isPlaced) where !isPlaced && !text.tree.isEmpty {
      guard text.text.isThere(in: template.values) else { continue }
      report([
        Diagnostic(
          .error, "lost-text", "the template did not place the text '\(text.text.name)'",
          at: SourcePosition(file: Self.file(template.name)),
          remedy: "check the fences and the indentation around ```{\(text.text.name)}")
      ])
    }
    return tree
  }

  /// The template's own tree; texts are still directives.
  private func skeleton(of template: FilledTemplate) -> MarkdownTree {
    if template.values.entries.isEmpty, let made = constant[template.name] { return made }
    var found: [Diagnostic] = []
    let tree = Self.tree(of: template.name, template.values, library, dialect, diagnostics: &found)
    report(found)
    return tree
  }

  private func report(_ faults: [Diagnostic]) {
    if faults.isEmpty { return }
    found.withLock { found in found += faults.filter { !found.contains($0) } }
  }

  private static func tree(
    of name: String, _ values: TemplateObject, _ library: ReadyTemplates, _ dialect: Dialect,
    diagnostics: inout [Diagnostic]
  ) -> MarkdownTree {
    var bytes: [UInt8] = []
    library.render("markdown/" + name, values, into: &bytes)
    let text = SourceText(bytes: bytes, file: file(name), origin: .verbatim(firstLine: 1))
    return MarkdownTree(parsing: text, dialect: dialect, diagnostics: &diagnostics)
  }

  private static func graft(
    _ texts: [FilledTemplate.Placed], into skeleton: MarkdownTree, _ isPlaced: inout [Bool]
  ) -> MarkdownTree {
    skeleton.expandingDirectives { directive in
      if directive.name == TemplateContext.container {
        return graft(texts, into: directive.body, &isPlaced)
          .contained(class: directive.argument, id: directive[option: "id"])
      }
      // What a template may place, and this piece does not have, leaves nothing.
      guard let index = texts.firstIndex(where: { $0.text.name == directive.name }) else {
        return nil
      }
      isPlaced[index] = true
      return texts[index].tree
    }
  }

  private static func file(_ name: String) -> String { "Templates/markdown/\(name).mustache" }
}
