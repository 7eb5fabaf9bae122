import Foundation
import HandbillCommand
import Testing

/// A fault in a small toolkit, as somebody could write it, and the message that must find it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The file, below the folder of the toolkit.
  let file: String
  /// What is appended to the file, or takes the place of `old`; `¦` marks the place of the message, and
  /// without one the message names the file alone.
  let text: String
  let old: String?
  let rule: String
  let options: [String]

  init(
    _ name: String, in file: String, _ text: String, insteadOf old: String? = nil, _ rule: String,
    options: [String] = []
  ) {
    testDescription = "\(name) in \(file)"
    self.file = file
    self.text = text
    self.old = old
    self.rule = rule
    self.options = options
  }
}

extension PlantedFault {
  private static let section = "Content/sections/bag-check.md"

  static let texts = [
    PlantedFault(
      "an open {dont}", in: section, "\n¦```{dont}\n- Do not run.\n\n## Later\n\nWalk.\n",
      "open-fence"),
    PlantedFault(
      "an open {belief}", in: section, "\n¦```{belief}\nGuards need no reason.\n", "open-fence"),
    PlantedFault(
      "an override of direction", in: section, "\nRoom ¦\u{202E}12 is open.\n",
      "control-character"),
    PlantedFault(
      "a telephone number", in: section, "\nOr ring ¦+1 917 555 2368 at night.\n", "personal-data"),
    PlantedFault(
      "a file number in a table", in: section,
      "\n| Who | Number |\n|---|---|\n| A rider | ¦A-012 345 678 |\n", "personal-data"),
    PlantedFault(
      "a number of social security", in: section, "\nHis is ¦123-45-6789.\n", "personal-data"),
    PlantedFault(
      "a point on the map", in: section, "\nStand at ¦40.71280, -74.00600.\n", "personal-data"),
    PlantedFault(
      "a number behind look-alike signs", in: section,
      "\nOr ¦A\u{2011}012\u{A0}345\u{200B}678.\n", "personal-data"),
    PlantedFault(
      "a number in a title", in: "Content/rules/bags.yaml",
      "title: \"Ask for ¦A-012 345 678\"\n  # ", insteadOf: "title: ", "personal-data"),
  ]

  static let values = [
    PlantedFault(
      "a flyer of too few faces", in: "Content/flyers/bag-card.md", "kind: trifold",
      insteadOf: "kind: card   ", "wrong-faces", options: ["--only", "site"]),
    PlantedFault(
      "a circle of places", in: "Content/toolkit.yaml",
      "{id: exampleland, name: Exampleland, kind: country, within: ¦exampleland}",
      insteadOf: "{id: exampleland, name: Exampleland, kind: country}", "circle"),
    PlantedFault(
      "a circle of codes", in: "Content/codes.yaml",
      "tactics:\n  - {code: a, label: A, parent: ¦b}\n  - {code: b, label: B, parent: a}\n",
      "circle"),
    PlantedFault(
      "a day that lies ahead", in: "Content/contacts.yaml", "on: ¦2031-01-01",
      insteadOf: "on: 2026-11-24", "day-ahead"),
    PlantedFault(
      "words for a number", in: "Content/contacts.yaml", "number: \"¦call us maybe\"",
      insteadOf: "number: \"+1 212 555 0100\"", "telephone-number"),
    PlantedFault(
      "a blank text", in: "Content/phrases.yaml", "text: ¦\"\u{200B} \"\n  # ",
      insteadOf: "text: ", "missing-key"),
    PlantedFault(
      "a pattern that looks ahead", in: "Content/checks.yaml", "pattern: '¦(?=a)\\b(I am",
      insteadOf: #"pattern: '\b(I am"#, "bad-pattern"),
    PlantedFault(
      "a part of patterns that is not there", in: "Content/checks.yaml",
      "pattern: '{¦advise}|\\b(I am",
      insteadOf: #"pattern: '\b(I am"#, "unknown-part"),
    PlantedFault(
      "a broken part of patterns", in: "Content/checks.yaml", #"pattern: ¦\b((them|"#,
      insteadOf: #"pattern: \b(them|"#, "bad-pattern"),
    PlantedFault(
      "a template with a script", in: "Templates/html/page.mustache",
      "¦<script>alert(1)</script></body>", insteadOf: "</body>", "unsafe-template"),
    PlantedFault(
      "a style of books of another version", in: "Templates/print/book.css", "p { margin: 0 }",
      "old-book-style"),
  ]

  private static let open = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">"#
  private static let bomb =
    "¦<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]>\(open)<text>&b;</text></svg>"

  static let drawings = ["Content/images/plan.svg", "Content/static/plan.svg"].flatMap { file in
    [
      PlantedFault(
        "a script", in: file, open + "¦<script>alert(1)</script></svg>", "unsafe-drawing"),
      PlantedFault(
        "an event behind a quoted '>'", in: file,
        open + #"<rect data-x=">" ¦onclick="alert(1)"/></svg>"#, "unsafe-drawing"),
      PlantedFault(
        "a prefixed script", in: file,
        #"<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9">¦<s:script/></s:svg>"#,
        "unsafe-drawing"),
      PlantedFault(
        "an outside picture", in: file,
        open + #"¦<image href="https://example.org/x.png"/></svg>"#, "unsafe-drawing"),
      PlantedFault("an entity bomb", in: file, bomb, "broken-drawing"),
      PlantedFault(
        "an instruction", in: file,
        "¦<?xml-stylesheet href=\"https://example.org/x.css\"?>" + open + "</svg>",
        "broken-drawing"),
      PlantedFault("a missing end", in: file, open + "<g></¦svg>", "broken-drawing"),
    ]
  }

  static let pictures = ["Content/images/", "Content/static/"].flatMap { folder in
    [
      PlantedFault("HTML", in: folder + "door.png", "<script>alert(1)</script>", "picture-format"),
      PlantedFault("nothing", in: folder + "door.jpg", "", "damaged-picture"),
      PlantedFault(
        "the beginning of a picture", in: folder + "door.gif", "GIF89a\u{1}\u{0}\u{1}\u{0}",
        "damaged-picture"),
      PlantedFault(
        "a GIF", in: folder + "door.webp", "GIF89a\u{1}\u{0}\u{1}\u{0};", "picture-format"),
    ]
  }
}

@Suite struct `A fault that is planted in a toolkit` {
  /// Plants one, and returns the place of the message as `file:line:column`, or the file.
  private func plant(_ fault: PlantedFault, in folder: TemporaryFolder) throws -> String {
    let file = "kit/" + fault.file
    let before = (try? folder.text(of: file)) ?? ""
    let marked: String
    if let old = fault.old {
      let range = try #require(before.range(of: old), "\(fault.file) has no '\(old)'")
      marked = before.replacingCharacters(in: range, with: fault.text)
    } else {
      marked = before + fault.text
    }
    try folder.write(marked.replacing("¦", with: ""), to: file)
    guard let mark = marked.utf8.firstRange(of: "¦".utf8) else { return fault.file }
    let lines = marked.utf8[..<mark.lowerBound].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return "\(fault.file):\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }

  @Test(
    arguments: PlantedFault.texts + PlantedFault.values + PlantedFault.drawings
      + PlantedFault.pictures)
  func `is found where it stands, and nothing is published`(fault: PlantedFault) async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    // The starter has no patterns, so it takes those of the shipped toolkit.
    for (name, source) in [
      ("Content/checks.yaml", "Content/checks.yaml"),
      ("Templates/html/page.mustache", "Templates/html/page.mustache"),
    ] {
      let text = try String(contentsOfFile: projectFolder + "/" + source, encoding: .utf8)
      try folder.write(text, to: "kit/" + name)
    }
    try folder.write("Look.\n", to: "kit/Content/static/keep.txt")
    let arguments = [
      "--content", folder.path + "/kit/Content", "--templates", folder.path + "/kit/Templates",
      "--today", "2026-12-24", "--format", "short",
    ]
    let clean = await CommandRun(["check"] + arguments)
    #expect(clean.status == .success, "\(clean.errors)")
    let place = try plant(fault, in: folder)
    let run = await CommandRun(
      ["build", "--output", folder.path + "/Output"] + arguments + fault.options)
    #expect(run.status == .failure)
    let found = run.errors.split(separator: "\n").filter { $0.contains("[\(fault.rule)]") }
    #expect(
      found.contains { $0.hasPrefix("\(folder.path)/kit/\(place)") && $0.contains(": error:") },
      "not at \(place): \(run.errors)")
    #expect(try folder.files(below: "Output/site").isEmpty)
  }

  @Test(arguments: ["(a|a)*@", "(.*a){12}@", "a*a*a*a*a*a*a*b@"])
  func `is no fault: a pattern that other engines take forever for ends at once`(pattern: String)
    async throws
  {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.write(
      "dangerous:\n  - {id: x, label: L, anchor: [a], pattern: '\(pattern)', remedy: R, good: zz, "
        + "bad: '\(String(repeating: "a", count: 12))b@ a@'}\n", to: "kit/Content/checks.yaml")
    let section = "kit/Content/sections/bag-check.md"
    try folder.write(
      folder.text(of: section) + "\n" + String(repeating: "a", count: 400) + " end.\n", to: section)
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--today", "2026-12-24",
    ])
    #expect(run.status == .success, "\(run.errors)")
  }
}
