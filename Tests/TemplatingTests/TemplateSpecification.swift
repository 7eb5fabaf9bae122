import Diagnostics
import Foundation
import Templating
import Testing

@Suite struct `The template specification` {
  @Test(arguments: SpecificationExample.all)
  func `every example does what it says`(example: SpecificationExample) throws {
    #expect(try example.outcome() == example.expected)
  }

  @Test func `has examples`() {
    #expect(SpecificationExample.all.count > 25)
  }
}

/// One fenced `example` block of templates.md.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let line: Int
  let format: TemplateFormat
  let template: String
  /// The object as JSON; `nil` if the example shows what is wrong with its template.
  let object: String?
  let expected: String

  var testDescription: String { "templates.md:\(line)" }

  static let context: TemplateContext = [
    "title": .text, "subtitle": .optional(.text), "body": .ready, "draft": .flag,
    "words": .object(["contents": .text]),
    "next": .optional(.object(["title": .text, "href": .ready])),
    "items": .list(["name": .text, "note": .optional(.text)]),
  ]

  func outcome() throws -> String {
    var diagnostics: [Diagnostic] = []
    let name = "\(format.rawValue)/page"
    let library = TemplateLibrary(
      files: [
        TemplateFile(path: "\(name).mustache", bytes: Array(template.utf8), displayPath: "page")
      ],
      contexts: [name: Self.context], diagnostics: &diagnostics)
    guard diagnostics.isEmpty, let object else {
      return diagnostics.map { diagnostic in
        let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(place) \(diagnostic.rule): \(diagnostic.message) | \(diagnostic.remedy)\n"
      }.joined()
    }
    let json = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any] ?? [:]
    let output = library.placing().render(name, TemplateObject(json, as: Self.context))
    return String(decoding: output, as: UTF8.self)
  }

  static let all: [SpecificationExample] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "templates.md")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var examples: [SpecificationExample] = []
    var block: (line: Int, format: TemplateFormat, parts: [[Substring]])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let open = block {
        if line == "````````" {
          examples.append(SpecificationExample(open.line, open.format, open.parts))
          block = nil
        } else if line == "." {
          block?.parts.append([])
        } else {
          block?.parts[open.parts.count - 1].append(line)
        }
      } else if line.hasPrefix("```````` example "),
        let format = TemplateFormat(rawValue: String(line.dropFirst("```````` example ".count)))
      {
        block = (index + 1, format, [[]])
      }
    }
    return examples
  }()

  private init(_ line: Int, _ format: TemplateFormat, _ parts: [[Substring]]) {
    let texts = parts.map { lines in lines.map { $0 + "\n" }.joined() }
    self.line = line
    self.format = format
    template = texts[0]
    object = texts.count > 2 ? texts[1] : nil
    expected = texts.last ?? ""
  }
}

extension TemplateObject {
  /// An object from JSON; what is left out has an empty text, is false, empty or absent.
  fileprivate init(_ json: [String: Any], as context: TemplateContext) {
    self.init(
      context.entries.map { entry in
        (entry.name, TemplateValue(json[entry.name], as: entry.field))
      })
  }
}

extension TemplateValue {
  fileprivate init(_ json: Any?, as field: TemplateField) {
    self =
      switch field {
      case .text: .text(json as? String ?? "")
      case .ready: .ready(Array((json as? String ?? "").utf8))
      case .flag: .flag(json as? Bool ?? false)
      case .object(let inner): .object(TemplateObject(json as? [String: Any] ?? [:], as: inner))
      case .list(let inner):
        .list((json as? [[String: Any]] ?? []).map { TemplateObject($0, as: inner) })
      case .optional(let inner): json.map { TemplateValue($0, as: inner) } ?? .absent
      }
  }
}
