import BuiltIn
import CommonMark
import Diagnostics
import Templating
import Testing

@testable import Composition

/// Values that would be Markdown if nobody escaped them, and what cuts words apart beside emphasis.
private let hostile = [
  "plain", "", "2", "1. x", "- x", "# x", "a*b*", "*", "_x_", "[x](y)", "`code`", "a|b", "{#id}",
  "!", "a!", "Zq0qZ", "\u{A0}x", "¿Qué?", "…", "\"x\"", "(x)", "x\ny", " x ", "&amp;", "<b>",
  "[^1]",
  "\\", "x\\", ":id: x", "---", "مرحبا", "```", "https://example.org",
]

/// A generator of the same numbers each time.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension TemplateField {
  fileprivate func value(_ name: String, _ numbers: inout Numbers) -> TemplateValue {
    switch self {
    case .text: return .text(hostile.randomElement(using: &numbers) ?? "")
    case .ready:
      let values =
        switch name {
        case "marks": ["##", "###"]
        case "url": ["https://example.org/a?b=1&amp;c_d=2", "https://example.org/%28x%29"]
        case "path", "folder", "address", "target": ["data/a_b.csv", "a/b#c", "document:d-1"]
        default: ["home-entry", "a1", "x.y", "a_b"]
        }
      return .ready(Array((values.randomElement(using: &numbers) ?? "").utf8))
    case .flag: return .flag(Bool.random(using: &numbers))
    case .optional(let field):
      return Bool.random(using: &numbers) ? field.value(name, &numbers) : .absent
    case .object(let context): return .object(context.object(&numbers))
    case .list(let context):
      return .list(
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in context.object(&numbers) })
    }
  }
}

extension TemplateContext {
  fileprivate func object(_ numbers: inout Numbers) -> TemplateObject {
    TemplateObject(entries.map { .init($0.name, $0.field.value($0.name, &numbers)) })
  }
}

extension MarkdownTree {
  /// The nodes below the document, each with what a reader of the tree sees of it.
  fileprivate var described: [String] {
    nodes.dropFirst().map { node in
      "\(node.kind) \(node.detail) \(node.flags.rawValue) \(node.descendants) \(node.number) "
        + "\(node.line)-\(node.endLine) \(string(node.literal, of: node))|"
        + "\(string(node.destination, of: node))|\(string(node.title, of: node))"
    }
  }

  /// Its boxes as containers, and nothing in the place of texts.
  fileprivate var withContainers: MarkdownTree {
    expandingDirectives { directive in
      guard directive.name == TemplateContext.container else { return .plain(directive.name) }
      return directive.body.withContainers
        .contained(class: directive.argument, id: directive[option: "id"])
    }
  }
}

@Suite struct `Templates as trees` {
  private static let sources: [String: String] = Dictionary(
    uniqueKeysWithValues: BuiltInFiles.all.filter { $0.path.hasPrefix("markdown/") }.map {
      (String($0.path.dropLast(".mustache".count)), String(decoding: $0.bytes, as: UTF8.self))
    })

  /// The built-in templates with a text for every word of the interface that they name.
  private static let library: TemplateLibrary = {
    var contexts: [String: TemplateContext] = [:]
    var words: Set<String> = []
    for template in Templates.all {
      let name = "markdown/" + template.name
      let used = Set(
        sources[name, default: ""].matches(of: /words\.(\w+)/).map { String($0.output.1) })
      words.formUnion(used)
      contexts[name] = TemplateContext(
        template.values.entries + [
          .init("words", .object(TemplateContext(used.sorted().map { .init($0, .text) })))
        ], texts: template.texts)
    }
    var found: [Diagnostic] = []
    let library = TemplateLibrary(
      files: sources.map {
        TemplateFile(path: $0.key + ".mustache", bytes: Array($0.value.utf8), displayPath: $0.key)
      }, contexts: contexts, diagnostics: &found)
    #expect(found == [])
    return library.placing(
      Dictionary(uniqueKeysWithValues: words.map { ($0, "The word * of \($0).") }), as: "words")
  }()

  /// The tree of a template that is parsed with its values in it.
  private func parsed(_ name: String, _ values: TemplateObject) -> MarkdownTree {
    var bytes: [UInt8] = []
    Self.library.render("markdown/" + name, values, into: &bytes)
    var unheard: [Diagnostic] = []
    return MarkdownTree(
      parsing: SourceText(bytes: bytes, file: name, origin: .verbatim(firstLine: 1)),
      dialect: Dialects().template, diagnostics: &unheard
    ).withContainers
  }

  @Test(arguments: Templates.all.map(\.name))
  func `are the same as when they are parsed with their values`(_ name: String) throws {
    let template = try #require(Templates.all.first { $0.name == name })
    let trees = TemplateTrees(Self.library, dialect: Dialects().template)
    var numbers = Numbers(state: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<150 {
      let values = template.values.object(&numbers)
      let filled = trees.fill(
        FilledTemplate(
          name: name, values: values,
          texts: template.texts.map { .init(text: $0, tree: .plain($0.name)) }))
      let expected = parsed(name, values)
      guard filled.described != expected.described else { continue }
      #expect(filled.described == expected.described, "\(values)")
      return
    }
  }

  @Test func `are parsed once for all values that leave their structure as it is`() {
    let trees = TemplateTrees(Self.library, dialect: Dialects().template)
    func phrase(_ situation: String, _ message: String) -> MarkdownTree {
      trees.fill(
        Templates.phrase(
          [
            "id": .ready(Array("p".utf8)), "situation": .text(situation), "has_rules": .flag(false),
            "rules": .list([]), "place": .text("Here"), "review": .text("Never."),
            "message": .text(message),
          ], words: .plain("Stop.")))
    }
    _ = phrase("At the door", "a *b* c")
    _ = phrase("# In a car", "1. x")
    #expect(trees.shapeCount == 1)
    _ = phrase("", "1. x")
    #expect(trees.shapeCount == 2)
  }
}
