import CommonMark
import Diagnostics
import Synchronization
import Templating

/// The Markdown templates as trees, each parsed once for each shape.
///
/// A class, because all copies of a composer share what was parsed. The lock is held for one look-up or one
/// insertion, never while a template is parsed.
final class TemplateTrees: Sendable {
  /// How many nodes are kept; shapes beyond are parsed anew each time.
  private static let mostNodes = 400_000

  private struct Storage {
    /// `nil` for a shape in which values may change what the text means.
    var trees: [[UInt8]: MarkedTree?] = [:]
    var nodes = 0
    var faults: [Diagnostic] = []
  }

  private let storage = Mutex(Storage())
  private let library: TemplateLibrary
  private let dialect: Dialect

  /// - Parameters:
  ///   - library: the checked templates.
  ///   - dialect: what templates may write.
  init(_ library: TemplateLibrary, dialect: Dialect) {
    self.library = library
    self.dialect = dialect
  }

  /// What is wrong with the templates that were filled so far.
  var faults: [Diagnostic] { storage.withLock { $0.faults } }

  /// How many shapes are kept, for tests.
  var shapeCount: Int { storage.withLock { $0.trees.count } }

  /// Fills a Markdown template and grafts trees at the directives that name them.
  ///
  /// Templates are held against the texts that they have to place when they load; a text that is lost all the
  /// same, say within a code block, is a fault here.
  func fill(_ template: FilledTemplate) -> MarkdownTree {
    let filling = library.filling("markdown/" + template.name, template.values)
    let marked = MarkedTemplate(template.name, filling)
    let (shape, hasMarks) = shape(of: template.name, marked, filling)
    for placed in template.texts where !placed.tree.isEmpty && !shape.places(placed.text.name) {
      guard placed.text.isThere(in: template.values) else { continue }
      report([
        Diagnostic(
          .error, "lost-text", "the template did not place the text '\(placed.text.name)'",
          at: SourcePosition(file: Self.file(template.name)),
          remedy: "check the fences and the indentation around ```{\(placed.text.name)}")
      ])
    }
    func tree(_ name: String) -> MarkdownTree? {
      template.texts.first { $0.text.name == name }?.tree
    }
    // A template that only places one text is that text; most sections' pages are made so.
    if shape.isOnlyPlace, let placed = template.texts.first, shape.places(placed.text.name) {
      return placed.tree
    }
    return shape.filled(
      { if hasMarks { marked.appendValue($0, to: &$1) } }, placing: tree)
  }

  /// The tree of a template, and whether values are still to be put at its marks.
  private func shape(
    of name: String, _ marked: MarkedTemplate, _ filling: TemplateFilling
  ) -> (MarkedTree, hasMarks: Bool) {
    if let known = storage.withLock({ $0.trees[marked.key] }) {
      return known.map { ($0, true) } ?? (parsed(name, filling), false)
    }
    var found: [Diagnostic] = []
    let tree = MarkedTree(
      parsing: Self.text(marked.bytes, of: name), box: TemplateContext.container,
      marks: marked.marks, dialect: dialect, diagnostics: &found)
    // Where something is wrong, the message names what is there, not a mark.
    let shape = found.isEmpty ? tree : nil
    storage.withLock { storage in
      let nodes = shape?.nodeCount ?? 1
      guard storage.nodes + nodes <= Self.mostNodes else { return }
      storage.trees[marked.key] = .some(shape)
      storage.nodes += nodes
    }
    return shape.map { ($0, true) } ?? (parsed(name, filling), false)
  }

  /// The tree of a template with its values in place.
  private func parsed(_ name: String, _ filling: TemplateFilling) -> MarkedTree {
    var bytes: [UInt8] = []
    filling.append(to: &bytes)
    var found: [Diagnostic] = []
    let tree = MarkedTree(
      parsing: Self.text(bytes, of: name), box: TemplateContext.container, dialect: dialect,
      diagnostics: &found)
    report(found)
    return tree
  }

  private func report(_ faults: [Diagnostic]) {
    if faults.isEmpty { return }
    storage.withLock { storage in
      storage.faults += faults.filter { !storage.faults.contains($0) }
    }
  }

  private static func text(_ bytes: [UInt8], of name: String) -> SourceText {
    SourceText(bytes: bytes, file: file(name), origin: .verbatim(firstLine: 1))
  }

  private static func file(_ name: String) -> String { "Templates/markdown/\(name).mustache" }
}
