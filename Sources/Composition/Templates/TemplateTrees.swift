import CommonMark
import Diagnostics
import Synchronization
import Templating

/// The Markdown templates as trees: filled, parsed, and their texts grafted in.
///
/// A class, because all pages share what is parsed and report what is wrong with the same templates. A lock is held
/// for one look or one insertion, never while a template is parsed.
final class TemplateTrees: Sendable {
  private let library: ReadyTemplates
  private let dialect: Dialect
  /// The trees of templates without values, of which every use is the same.
  private let constant: [String: MarkdownTree]
  /// The trees of filled templates: a rule reads the same on most pages.
  private let kept = Mutex(Kept())
  private let found: Mutex<[Diagnostic]>

  private struct Kept {
    /// How many bytes a template that is kept may have, and all of them: a list of pages is filled once.
    static let (most, mostOfAll) = (4 << 10, 256 << 10)

    var trees: [SourceText: MarkdownTree] = [:]
    var size = 0

    mutating func keep(_ tree: MarkdownTree, of text: SourceText) {
      guard text.bytes.count <= Self.most, size + text.bytes.count <= Self.mostOfAll else { return }
      size += text.bytes.count
      trees[text] = tree
    }
  }

  init(_ library: ReadyTemplates, declared templates: [any DeclaredTemplate], dialect: Dialect) {
    self.library = library
    self.dialect = dialect
    var found: [Diagnostic] = []
    var constant: [String: MarkdownTree] = [:]
    for template in templates where template.values.entries.isEmpty {
      constant[template.name] = MarkdownTree(
        parsing: Self.text(of: template.name, [:], library), dialect: dialect, diagnostics: &found)
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
    let text = Self.text(of: template.name, template.values, library)
    if let known = kept.withLock({ $0.trees[text] }) { return known }
    var found: [Diagnostic] = []
    let tree = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &found)
    report(found)
    kept.withLock { $0.keep(tree, of: text) }
    return tree
  }

  private func report(_ faults: [Diagnostic]) {
    if faults.isEmpty { return }
    found.withLock { found in found += faults.filter { !found.contains($0) } }
  }

  private static func text(
    of name: String, _ values: TemplateObject, _ library: ReadyTemplates
  ) -> SourceText {
    SourceText(
      bytes: library.render("markdown/" + name, values), file: file(name),
      origin: .verbatim(firstLine: 1))
  }

  private static func graft(
    _ texts: [FilledTemplate.Placed], into skeleton: MarkdownTree, _ isPlaced: inout [Bool]
  ) -> MarkdownTree {
    skeleton.expandingDirectives { directive in
      if directive.name == TemplateContext.container {
        return graft(texts, into: directive.body, &isPlaced)
          .contained(
            class: directive.argument, id: directive[option: "id"],
            summary: directive[option: "fold"])
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
