package import Diagnostics

/// Templates that were checked against what they may name.
package struct TemplateLibrary: Sendable {
  /// The contexts of all templates, by name.
  private let contexts: [String: TemplateContext]
  /// Of all templates, partials included, by name.
  private let tokens: [String: [TemplateToken]]

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
    self.contexts = loading.faultless
    diagnostics += loading.diagnostics.sortedByPlace()
  }

  /// The templates, ready to be filled, with some texts in place already, since every use has the same.
  ///
  /// - Parameters:
  ///   - texts: plain texts by name; those that templates ask for must be among them.
  ///   - name: the name of the object that holds them; the objects that fill templates have none of it.
  ///   - own: texts for HTML templates by name, outside any object.
  /// - Returns: the templates for these texts.
  package func placing(
    _ texts: [String: String] = [:], as name: String = "", inHTML own: [String: String] = [:]
  ) -> ReadyTemplates {
    var ready = ReadyTemplates()
    for format in TemplateFormat.allCases {
      var placed: [String: [UInt8]] = [:]
      for (key, text) in texts { format.append(text, to: &placed["\(name).\(key)", default: []]) }
      for (key, text) in own where format == .html {
        format.append(text, to: &placed[key, default: []])
      }
      for (path, context) in contexts where TemplateFormat(of: path) == format {
        var building = TemplateBuilding(
          tokens: tokens, placed: (name, placed), scope: TemplateScope(root: context))
        ready.templates[path] = (format, building.steps(of: tokens[path] ?? []))
      }
    }
    return ready
  }
}

/// Templates that can be filled.
package struct ReadyTemplates: Sendable {
  fileprivate(set) var templates: [String: (format: TemplateFormat, steps: [TemplateStep])] = [:]

  /// Fills a template, which writes about as many bytes as `capacity`.
  ///
  /// The template must have loaded without an error, and `object` must fit its context: both are
  /// duties of the program, which no content can break, so a breach stops the program.
  package func render(_ name: String, _ object: TemplateObject, capacity: Int = 0) -> [UInt8] {
    guard let template = templates[name] else {
      preconditionFailure("the template '\(name)' did not load; its diagnostics say why")
    }
    var filling = TemplateFilling(object, format: template.format)
    filling.output.reserveCapacity(capacity)
    filling.write(template.steps)
    return filling.output
  }
}
