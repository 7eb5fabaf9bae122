import Diagnostics
import Templating
import Testing

@Suite struct `Texts that a template places` {
  private static let context = TemplateContext(
    [
      .init("held", .flag), .init("has_note", .flag), .init("fast", .flag),
      .init("reason", .optional(.text)), .init("items", .list(["last": .flag])),
    ],
    texts: [
      AuthoredText("law", unless: ["held"]), AuthoredText("note", when: ["has_note"]),
    ])

  /// The texts, as the templates below place them.
  private static let law = "```{law}\n```\n"
  private static let note = "{{#has_note}}\n```{note}\n```\n{{/has_note}}\n"

  /// What is wrong with a template, each as `line:column rule | remedy`.
  private func found(_ template: String, partial: String? = nil) -> [String] {
    var files = [("markdown/rule", template)]
    if let partial { files.append(("markdown/partials/law", partial)) }
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary(
      files: files.map {
        TemplateFile(path: $0.0 + ".mustache", bytes: Array($0.1.utf8), displayPath: $0.0)
      }, contexts: ["markdown/rule": Self.context], diagnostics: &diagnostics)
    return diagnostics.map { found in
      #expect(found.severity == .error)
      return "\(found.position?.line ?? 0):\(found.position?.column ?? 0) \(found.rule)"
        + " | \(found.remedy)"
    }
  }

  @Test(arguments: [
    law + note,
    "{{^held}}\n\(law){{/held}}\n\(note)",
    "{{#held}}\nwait\n{{/held}}\n{{^held}}\n\(law){{/held}}\n\(note)",
    // Once in each of two branches.
    "{{#fast}}\n\(law){{/fast}}\n{{^fast}}\n> \(law){{/fast}}\n\(note)",
    "{{#reason}}\n\(law){{/reason}}\n{{^reason}}\n\(law){{/reason}}\n```{note}\n```\n",
    "````{box} one\n\(law)\(note)````\n",
    "~~~~ { law }\n~~~~\n- ```{note}\n  ```\n",
  ])
  func `may be in a box, a list or a branch, once on each way through`(_ template: String) {
    #expect(found(template) == [])
  }

  @Test func `may be in a partial`() {
    #expect(found("{{> partials/law}}\n" + Self.note, partial: Self.law) == [])
    #expect(
      found(Self.law + "{{> partials/law}}\n" + Self.note, partial: Self.law)
        == ["1:5 repeated-text | delete one of them; the other is in line 1"])
  }

  @Test(arguments: [
    // Misspelled, and another template's text: one fault each.
    ("```{lwa}\n```\n" + note, ["1:5 unknown-directive | write 'law', which is not placed"]),
    ("x\n```{quotes}\n```\n" + note, ["2:5 unknown-directive | write 'law', which is not placed"]),
    // A text too many.
    (
      law + "```{quotes}\n```\n" + note,
      ["3:5 unknown-directive | delete it; its texts are: law, note"]
    ),
    // Not placed, or only now and then.
    (note, ["1:1 lost-text | add a line ```{law} and a line ``` where it belongs"]),
    (
      "",
      [
        "1:1 lost-text | add a line ```{law} and a line ``` where it belongs",
        "1:1 lost-text | add a line ```{note} and a line ``` where it belongs",
      ]
    ),
    (
      "{{#fast}}\n\(law){{/fast}}\n" + note,
      ["2:5 lost-text | place it outside the section 'fast', or in its other branch too"]
    ),
    (
      "{{^held}}{{^has_note}}\n\(law){{/has_note}}{{/held}}\n" + note,
      ["2:5 lost-text | place it outside the section 'has_note', or in its other branch too"]
    ),
    (
      "{{#held}}\n\(law){{/held}}\n" + note,
      ["2:5 lost-text | place it outside the section 'held', or in its other branch too"]
    ),
    // Twice.
    (law + note + law, ["7:5 repeated-text | delete one of them; the other is in line 1"]),
    (
      "{{#fast}}\n\(law){{/fast}}\n\(law)" + note,
      ["5:5 repeated-text | delete one of them; the other is in line 2"]
    ),
    (
      "{{#items}}\n\(law){{/items}}\n" + note,
      ["2:5 repeated-text | move it out of '{{#items}}'"]
    ),
  ])
  func `that are misspelled, lost or repeated are errors when the template loads`(
    _ template: String, _ expected: [String]
  ) {
    #expect(found(template) == expected)
  }

  @Test func `a text is there when what it needs is there`() {
    let text = AuthoredText("note", when: ["has_note", "items"], unless: ["held", "reason"])
    let items: TemplateValue = .list([[:]])
    #expect(text.isThere(in: ["has_note": .flag(true), "items": items, "held": .flag(false)]))
    #expect(!text.isThere(in: ["has_note": .flag(true), "items": .list([])]))
    #expect(!text.isThere(in: ["has_note": .flag(true), "items": items, "reason": .text("x")]))
    #expect(text.isThere(in: ["has_note": .flag(true), "items": items, "reason": .absent]))
  }
}
