import Diagnostics
import Foundation
import Testing
import ToolkitLoading
import ToolkitModel

/// Point 4 of what can harm a reader: YAML changes no value without a word.
@Suite struct `A value that YAML changes` {
  /// What a file of contacts with some lines for the first one reports.
  private func problems(_ lines: String, in path: String = "glossary.yaml") throws -> [String] {
    let starter = try StarterCopy()
    try starter.write("- id: trolley\n  plain: trolley\n" + lines, to: path)
    return starter.problems().map { String($0.dropFirst(path.utf8.count + 1)) }
      .filter { !$0.hasSuffix("unknown-id") }
  }

  @Test(arguments: [
    // Attached to its sign, it is no comment that anybody means.
    ("  meaning: Stop #4 is closed.\n", "3:17+13 text-lost"),
    ("  meaning: #4 is closed.\n", "3:12+13 text-lost"),
    ("  meaning: >- #4 is\n    Closed.\n", "3:15+5 text-lost"),
    ("  meaning: Closed.\n  short: T #9\n", "4:12+2 text-lost"),
    ("  meaning: Closed.\n  see: #trams\n", "4:8+6 text-lost"),
    // One blank behind words for readers, it may go on with them.
    ("  meaning: Ring twice # then wait\n", "3:23+11 text-lost"),
    ("  meaning: A tram\n    of wood # and glass\n", "4:13+11 text-lost"),
  ])
  func `is reported where a comment begins that was no comment`(lines: String, expected: String)
    throws
  {
    #expect(try problems(lines).first == expected)
  }

  @Test(arguments: [
    ("  meaning: Bells #4\n    and #5\n", "3:18+2 text-lost"),
    ("  see: [a, b #4]\n  meaning: x\n", "3:14+3 text-lost"),
    ("  meaning: x\n- {id: a, plain: Stop #4, meaning: x}\n", "4:23+15 text-lost"),
  ])
  func `is one fault where it takes a bracket or the next line with it`(
    lines: String, expected: String
  ) throws {
    #expect(try problems(lines) == [expected])
  }

  @Test(arguments: [
    "  meaning: Ring twice  # then wait\n", "  meaning: \"Stop #4\" # open\n",
    "  meaning: 'Stop #4'\n", "  meaning: Stop#4 is open.\n",
    "  meaning: |  # a note\n    Stop #4.\n",
    "  meaning: |\n    # A heading\n\n    Stop #4\n", "  meaning: Closed.\n  see: [] # none\n",
    "  meaning: Closed.  ## done\n", "  meaning: Closed.\n  # short: T\n",
  ])
  func `is not found in honest comments`(lines: String) throws {
    #expect(try problems(lines) == [])
  }

  @Test(arguments: [
    (
      "  meaning: >\n    Take:\n    - bread\n    - salt\n",
      ["5:5+7 text-folded", "6:5+6 text-folded"]
    ),
    ("  meaning: >-\n    First.\n\n    Second.\n", ["5:1+1 text-folded"]),
    ("  meaning: First\n    line.\n\n    Second.\n", ["5:1+1 text-folded"]),
    (
      "  meaning: \"Take\n    1. bread\n    2. salt\"\n",
      ["4:5+8 text-folded", "5:5+7 text-folded"]
    ),
    ("  meaning: >\n    One\\\n    two\n", ["4:5+4 text-folded"]),
    ("  meaning: >\n    | a | b |\n    |---|---|\n", ["5:5+9 text-folded"]),
    ("  meaning: >\n    Said:\n    > \"Wait.\"\n", ["5:5+9 text-folded"]),
  ])
  func `is reported where lines lose what they begin`(lines: String, expected: [String]) throws {
    #expect(try problems(lines) == expected)
  }

  @Test(arguments: [
    "  meaning: >\n    A tram runs on rails,\n    and not on the\n    12. of May.\n",
    "  meaning: >\n    First.\n\n\n    Second.\n",
    "  meaning: |\n    Take:\n    - bread\n\n    - salt\n",
    "  meaning: A tram of\n    two lines.\n", "  meaning: >\n    - one\n\n    - two\n",
  ])
  func `is not found where folding changes nothing`(lines: String) throws {
    #expect(try problems(lines) == [])
  }

  @Test(arguments: [
    (#"  meaning: "Bell \u202e rings""#, "3:18+6 control-character"),
    (#"  meaning: "Bell\x07 rings""#, "3:17+4 control-character"),
    (#"  meaning: "\0 rings""#, "3:13+2 control-character"),
    (#"  meaning: "ring \u0026#x202e;""#, "3:18+6 control-character"),
    (#"  meaning: "\ufeffring""#, "3:13+6 control-character"),
    (#"  meaning: "\u2066a\u2069 \U000E0041""#, "3:27+10 control-character"),
    (#"  meaning: !tram Bell"#, "3:12+1 yaml-tag"), (#"  meaning: !!str Bell"#, "3:12+1 yaml-tag"),
  ])
  func `by an escape or a tag is reported at it`(line: String, expected: String) throws {
    #expect(try problems(line + "\n").first == expected)
  }
}

@Suite struct `A sign that looks like a space` {
  @Test(arguments: [
    ("title: Bags\nsummary:\u{A0}What to say.\n", "3:9+2"),
    ("title: Bags\nsummary: What.\n\u{A0}\u{A0}critical: true\n", "4:1+2"),
    ("title: Bags\nsummary:\u{3000}What to say.\n", "3:9+3"),
    ("title:\u{200B}Bags", "2:7+3"),
    ("title: Bags\nsummary: What.\nkeywords:\n  -\u{2003}bag\n", "5:4+3"),
  ])
  func `where YAML needs one is named at its place`(fields: String, place: String) throws {
    let starter = try StarterCopy()
    try starter.write("---\n\(fields)\n---\nText.\n", to: "sections/bag-check.md")
    let found = starter.diagnostics()
    let first = try #require(found.first)
    let position = try #require(first.position)
    #expect(
      "\(position.line):\(position.column)+\(first.length) \(first.rule)" == "\(place) yaml-space")
    #expect(first.message.hasPrefix("U+"))
  }
}

@Suite struct `Signs that reorder a text` {
  @Test func `are refused raw, as a reference and in the name of a file`() throws {
    let starter = try StarterCopy()
    let section = try starter.text(of: "sections/bag-check.md")
    try starter.write(
      section + "\nRing \u{202E}abc &#x2067;def\n", to: "sections/bag-check.md")
    try FileManager.default.createDirectory(
      at: starter.folder.appending(path: "images"), withIntermediateDirectories: true)
    try starter.write("x", to: "images/ring\u{202E}gnp.txt")
    let lines = section.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      starter.problems() == [
        "images/ring\u{202E}gnp.txt:0:0+1 file-name",
        "sections/bag-check.md:\(lines + 1):6+3 control-character",
        "sections/bag-check.md:\(lines + 1):13+8 control-character",
      ])
  }

  @Test func `are refused in the words of the interface`() {
    var found: [Diagnostic] = []
    _ = InterfaceWords(
      parsing: Array("direction: ltr\nprint: \"Pri\u{202E}nt\"\n".utf8), file: "en.yaml",
      diagnostics: &found)
    #expect(found.first?.rule == "control-character")
    #expect(found.first?.position == SourcePosition(file: "en.yaml", line: 2, column: 12))
  }
}
