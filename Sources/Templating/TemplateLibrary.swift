package import Diagnostics

/// Templates that were checked against what they may name, ready to be filled.
package struct TemplateLibrary: Sendable {
  private struct Template: Sendable {
    let format: TemplateFormat
    let context: TemplateContext
    let layout: ShapeLayout
    let cache = ShapeCache()
  }

  private var templates: [String: Template] = [:]
  /// Of all templates, partials included, by name.
  private var tokens: [String: [TemplateToken]]

  /// Loads and checks templates; every problem is a diagnostic at its place in the template.
  ///
  /// Files outside `html/` and `markdown/` are no templates and are passed over. Of two files with
  /// the same path the later counts, so a user's own templates go behind the built-in ones.
  /// `contexts` says what each template may name (`html/page`); partials lie in `html/partials/` and
  /// `markdown/partials/` and are checked in the context of each use.
  package init(
    files: [TemplateFile], contexts: [String: TemplateContext], diagnostics: inout [Diagnostic]
  ) {
    let loading = TemplateLoading(files: files, contexts: contexts)
    tokens = loading.sources.mapValues { [TemplateToken](of: $0) }
    for template in loading.templates {
      templates[template.source.name] = Template(
        format: template.source.format, context: template.context,
        layout: ShapeLayout(of: template.context, asking: template.usedNames))
    }
    diagnostics += loading.diagnostics.sortedByPlace()
  }

  /// The same templates with some texts in place already, since every use has the same.
  ///
  /// - Parameters:
  ///   - texts: plain texts by name; those that templates ask for must be among them.
  ///   - name: the name of the object that holds them; the objects that fill templates have none of it.
  /// - Returns: a library that keeps its own shapes.
  package func placing(_ texts: [String: String], as name: String) -> TemplateLibrary {
    var copy = self
    for format in TemplateFormat.allCases {
      let escaped = texts.mapValues { text in
        var bytes: [UInt8] = []
        switch format {
        case .html: bytes.appendEscapedHTML(text.utf8)
        case .markdown: bytes.appendEscapedMarkdown(text.utf8)
        }
        return bytes
      }
      for (path, tokens) in tokens where TemplateFormat(of: path) == format {
        copy.tokens[path] = tokens.map { $0.placing(escaped, as: name) }
      }
    }
    copy.templates = templates.mapValues { template in
      Template(
        format: template.format, context: template.context,
        layout: template.layout.without(name, of: template.context))
    }
    return copy
  }

  /// Fills a template and appends what it writes.
  ///
  /// The template must have loaded without an error, and `object` must fit its context: both are
  /// duties of the program, which no content can break, so a breach stops the program.
  package func render(_ name: String, _ object: TemplateObject, into output: inout [UInt8]) {
    guard let template = templates[name] else {
      preconditionFailure("the template '\(name)' did not load; its diagnostics say why")
    }
    let shaped = ShapedObject(object, layout: template.layout)
    let pieces = template.cache.pieces(for: shaped.key) {
      ShapePieces(of: name, for: object, layout: template.layout, templates: tokens)
    }
    pieces.append(shaped.values, format: template.format, to: &output)
  }

  /// How many shapes of a template are kept, for tests.
  func shapeCount(of name: String) -> Int {
    templates[name]?.cache.count ?? 0
  }
}
