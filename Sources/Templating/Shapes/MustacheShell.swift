import Diagnostics
import Mustache

/// All templates as Mustache has them: tags and white space as written, and a mark for every other
/// stretch of literal text.
///
/// So Mustache decides which parts stand where, and never sees, copies or escapes a text. The only
/// file that knows the library.
struct MustacheShell: Sendable {
  private var library = MustacheLibrary()
  private var literals: [[UInt8]] = []
  /// What every template is filled with, by name: the marks of texts that are in place already.
  private var placed: [TemplateFormat: [String: [String: String]]] = [:]

  /// Adds a template; a parser's error becomes a diagnostic at its line.
  ///
  /// Our own scan has read the same tags before, so none is expected.
  mutating func add(_ source: TemplateSource, diagnostics: inout [Diagnostic]) {
    do {
      try library.register(marked(source), named: source.name)
    } catch let error as MustacheTemplate.ParserError {
      diagnostics.append(
        Diagnostic(
          .error, "template-syntax", "Mustache cannot read this: \(error.error)",
          at: source.position(line: error.context.lineNumber),
          remedy: "compare it with the built-in template of this name"))
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "template-syntax", "Mustache cannot read this: \(error)",
          at: source.position(line: 1),
          remedy: "compare it with the built-in template of this name"))
    }
  }

  /// Puts texts in place for all templates, as literal text of each format.
  mutating func place(_ texts: [(name: String, text: String)], as name: String) {
    for format in TemplateFormat.allCases {
      var marks: [String: String] = [:]
      for (key, text) in texts {
        marks[key] = Mark.literal(literals.count)
        var escaped: [UInt8] = []
        escaped.append(text, escapedFor: format)
        literals.append(escaped)
      }
      placed[format, default: [:]][name] = marks
    }
  }

  /// Fills a template with marks in place of values, and cuts the result at the marks.
  func pieces(
    of name: String, for object: TemplateObject, layout: ShapeLayout, format: TemplateFormat
  ) -> ShapePieces {
    var next = layout.slotCount
    var marks = Self.marks(for: object, layout, base: 0, next: &next)
    marks.merge(placed[format] ?? [:]) { value, _ in value }
    return ShapePieces(
      cutting: library.render(marks, withTemplate: name) ?? "", literals: literals)
  }

  /// The template's text for Mustache.
  ///
  /// White space stays where it decides whether a tag stands alone on its line, and how far a
  /// partial is indented: at the beginning of a line, and between tags.
  private mutating func marked(_ source: TemplateSource) -> String {
    var text = ""
    for part in source.parts {
      switch part {
      case .tag(let tag):
        let lineEnds = source.bytes[tag.range].count { $0 == UInt8(ascii: "\n") }
        text += tag.canonical(partialFolder: source.format.rawValue, lineEnds: lineEnds)
      case .literal(let range):
        for line in source.bytes[range].split(
          separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ) {
          let inked = line.firstIndex { !$0.isBlank } ?? line.endIndex
          text += String(decoding: line[..<inked], as: UTF8.self)
          if inked < line.endIndex {
            text += Mark.literal(literals.count)
            literals.append(Array(line[inked...]))
          }
          if line.endIndex < range.upperBound { text += "\n" }
        }
      }
    }
    return text
  }

  /// What Mustache sees of an object: marks for texts, and flags, objects and lists as they are.
  ///
  /// Slots are given out in the order of ``ShapedObject``.
  private static func marks(
    for object: TemplateObject, _ layout: ShapeLayout, base: Int, next: inout Int
  ) -> [String: Any] {
    var marks: [String: Any] = [:]
    var cursor = ObjectCursor(object)
    for field in layout.fields {
      let value = cursor.value(of: field.name)
      guard field.isUsed else { continue }
      switch (field.kind, value) {
      case (.text, .text), (.ready, .ready): marks[field.name] = Mark.value(base + field.slot)
      case (.flag, .flag(let isSet)): marks[field.name] = isSet
      case (.object(let inner), .object(let object)):
        marks[field.name] = Self.marks(for: object, inner, base: base + field.slot, next: &next)
      case (.list(let inner), .list(let elements)):
        marks[field.name] = elements.map { element in
          let first = next
          next += inner.slotCount
          return Self.marks(for: element, inner, base: first, next: &next)
        }
      default: marks[field.name] = Absent()
      }
    }
    return marks
  }
}

/// What Mustache takes for nothing, so that a missing value is not looked for further outside.
private struct Absent: MustacheCustomRepresentation {
  var representation: Any? { nil }
}
