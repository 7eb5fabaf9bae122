import Diagnostics
import Foundation
import Testing
import ToolkitLoading
import ToolkitModel

/// Point 3 of what can harm a reader: a text that must be there says something.
@Suite struct `A text that is asked for` {
  private static let blanks = [
    "\"\"", "\"  \"", "' '", "\"\u{200B}\u{AD}\"", "'\u{A0}\u{3000}'", "\"\\u200b\\u00a0\"",
    "\"\u{200F}\u{2060}\"",
  ]

  @Test func `is never blank, whatever piece and key it has and however it is written`() throws {
    let starter = try StarterCopy()
    var unheard: [Diagnostic] = []
    var tried: Set<String> = []
    for file in ContentFolder(path: starter.folder.path, diagnostics: &unheard).files {
      let whole = try starter.text(of: file.relativePath)
      for (key, scalar) in try values(of: file, whole) where tried.insert(key).inserted {
        let lines = whole.components(separatedBy: "\n")
        let line = Array(lines[scalar.line - 1].utf8)
        let start = scalar.column - 1
        let length = scalar.string.utf8.count + (scalar.style == .plain ? 0 : 2)
        let blank = Self.blanks[tried.count % Self.blanks.count]
        var broken = lines
        broken[scalar.line - 1] =
          String(decoding: line[..<start], as: UTF8.self) + blank
          + String(decoding: line[(start + length)...], as: UTF8.self)
        try starter.write(broken.joined(separator: "\n"), to: file.relativePath)
        let place = "\(file.relativePath):\(scalar.line):\(scalar.column)+"
        let found = starter.problems().filter { $0.hasPrefix(place) }
        #expect(
          found.contains { $0.hasSuffix("missing-key") || $0.hasSuffix("blank-value") },
          "\(key) as \(blank): \(found)")
        try starter.write(whole, to: file.relativePath)
      }
    }
    #expect(tried.count > 90)
  }

  /// The values of a file that stand in one line, with the file's folder and their key.
  private func values(of file: ContentFile, _ text: String) throws -> [(String, YAMLScalar)] {
    var unheard: [Diagnostic] = []
    let bytes = Array(text.utf8)
    let node =
      file.relativePath.hasSuffix(".md")
      ? FrontMatter(splitting: bytes, file: "", diagnostics: &unheard).yaml
      : file.relativePath.hasSuffix(".yaml")
        ? YAMLNode(parsing: bytes, file: "", diagnostics: &unheard) : nil
    var values: [(String, YAMLScalar)] = []
    func visit(_ node: YAMLNode, _ key: String) {
      switch node {
      case .scalar(let scalar):
        if scalar.style == .plain || scalar.style == .doubleQuoted { values.append((key, scalar)) }
      case .sequence(let sequence): for item in sequence.items { visit(item, key + "[]") }
      case .mapping(let mapping):
        for entry in mapping.entries { visit(entry.value, key + "/" + entry.key.string) }
      }
    }
    let folder = file.relativePath.split(separator: "/").dropLast().joined(separator: "/")
    if let node { visit(node, folder.isEmpty ? file.relativePath : folder) }
    return values
  }

  @Test(arguments: [
    ("title: Looking in your bag ", "title: # the heading", "rules/bags.yaml:5:3+1 missing-key"),
    (
      "law: |                          # what the law says; an empty line starts a new paragraph\n    Example: a library guard needs your consent to look in your bag.\n",
      "law: |\n", "rules/bags.yaml:6:8+1 missing-key"
    ),
    (
      "law: |                          # what the law says; an empty line starts a new paragraph\n    Example: a library guard needs your consent to look in your bag.\n",
      "law: >-\n    \u{200B}\n\n", "rules/bags.yaml:6:8+1 missing-key"
    ),
  ])
  func `is not a comment, nor a block with nothing in it`(
    old: String, new: String, expected: String
  ) throws {
    let starter = try StarterCopy()
    try starter.replace(old, by: new, in: "rules/bags.yaml")
    #expect(starter.problems().first == expected)
  }

  @Test func `an entry of a list, a label and an interface word are no exception`() throws {
    let starter = try StarterCopy()
    try starter.replace("keywords: [bag,", by: "keywords: [' ',", in: "sections/bag-check.md")
    #expect(starter.problems() == ["sections/bag-check.md:4:12+3 blank-value"])
    try starter.replace("keywords: [' ',", by: "keywords: [bag,", in: "sections/bag-check.md")
    try FileManager.default.createDirectory(
      at: starter.folder.appending(path: "diagrams"), withIntermediateDirectories: true)
    try starter.write("<svg/>", to: "diagrams/a.svg")
    try starter.write(
      "title: T\ndescription: D.\nlabels:\n  one: \"\u{AD}\"\n  two:\n", to: "diagrams/a.yaml")
    #expect(
      starter.problems() == [
        "diagrams/a.yaml:4:8+4 missing-key", "diagrams/a.yaml:5:7+1 missing-key",
      ])
    var found: [Diagnostic] = []
    _ = InterfaceWords(
      parsing: Array("direction: ltr\nprint: \"\u{A0}\"\n".utf8), file: "en.yaml",
      diagnostics: &found)
    #expect(
      found.filter { $0.position?.line == 2 } == [
        Diagnostic(
          .error, "missing-key", "'print' of this file of interface words is empty",
          at: SourcePosition(file: "en.yaml", line: 2, column: 8), length: 4,
          remedy: "give it a value")
      ])
  }
}

@Suite struct `A file of comments` {
  @Test(arguments: ["", "# nothing yet\n\n# - id: a\n", "\n"])
  func `is a list without entries`(text: String) throws {
    let starter = try StarterCopy()
    for file in ["contacts.yaml", "papers.yaml", "codes.yaml"] { try starter.write(text, to: file) }
    #expect(starter.problems() == [])
  }

  @Test func `in the place of keys is reported at its first line`() throws {
    let starter = try StarterCopy()
    try starter.write("# forms/notes.yaml\n\n", to: "forms/notes.yaml")
    let found = starter.diagnostics()
    #expect(found.map(\.message).first == "the form is empty, not keys and values")
    #expect(found.first?.position?.line == 1)
  }
}
