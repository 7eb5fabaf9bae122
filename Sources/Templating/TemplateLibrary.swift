package import Diagnostics

/// Templates that were checked against what they may name, ready to be filled.
package struct TemplateLibrary: Sendable {
  private struct Template: Sendable {
    let format: TemplateFormat
    let layout: ShapeLayout
    let cache = ShapeCache()
  }

  private var templates: [String: Template] = [:]
  private var shell = MustacheShell()

  /// Loads and checks templates; every problem is a diagnostic at its place in the template.
  ///
  /// Files outside `html/` and `markdown/` are no templates and are passed over. Of two files with
  /// the same path the later counts, so a user's own templates go behind the built-in ones.
  /// `contexts` says what each template may name (`html/page`); partials lie in `html/partials/` and
  /// `markdown/partials/` and are checked in the context of each use.
  package init(
    files: [TemplateFile], contexts: [String: TemplateContext], diagnostics: inout [Diagnostic]
  ) {
    var loading = TemplateLoading(files: files, contexts: contexts)
    for source in loading.sources.values.sorted(by: { $0.name < $1.name }) {
      shell.add(source, diagnostics: &loading.diagnostics)
    }
    for template in loading.templates {
      templates[template.source.name] = Template(
        format: template.source.format,
        layout: ShapeLayout(of: template.context, usedPaths: template.usedPaths))
    }
    diagnostics += loading.diagnostics.sortedByPlace()
  }

  /// The same templates with some texts in place already, since every use has the same.
  ///
  /// - Parameters:
  ///   - texts: names and plain texts; those that templates ask for must be among them.
  ///   - name: the name of the object that holds them; the objects that fill templates have none of it.
  /// - Returns: a library that keeps its own shapes.
  package func placing(_ texts: [(name: String, text: String)], as name: String) -> TemplateLibrary
  {
    var copy = self
    copy.shell.place(texts, as: name)
    copy.templates = templates.mapValues { template in
      Template(format: template.format, layout: template.layout.without(name))
    }
    return copy
  }

  /// Fills a template and appends what it writes.
  ///
  /// The template must have loaded without an error, and `object` must fit its context: both are
  /// duties of the program, which no content can break, so a breach stops the program.
  package func render(_ name: String, _ object: TemplateObject, into output: inout [UInt8]) {
    filling(name, object).append(to: &output)
  }

  /// A template in the shape that an object gives it, under the same duties as ``render(_:_:into:)``.
  package func filling(_ name: String, _ object: TemplateObject) -> TemplateFilling {
    guard let template = templates[name] else {
      preconditionFailure("the template '\(name)' did not load; its diagnostics say why")
    }
    let shaped = ShapedObject(object, layout: template.layout)
    let pieces = template.cache.pieces(for: shaped.key) {
      shell.pieces(of: name, for: object, layout: template.layout, format: template.format)
    }
    return TemplateFilling(
      shape: shaped.key, pieces: pieces, values: shaped.values, format: template.format)
  }

  /// How many shapes of a template are kept, for tests.
  func shapeCount(of name: String) -> Int {
    templates[name]?.cache.count ?? 0
  }
}
