import Foundation
import HandbillCommand
import Testing

@Suite struct `A flyer that lacks a face, has one twice, or has text outside every face` {
  private static let front = "````{face} front\nSay nothing.\n````\n"
  private static let back = "````{face} back\nRead this.\n````\n"

  struct Example: Sendable {
    var kind = "card"
    var faces = ["front", "back"]
    let text: String
    /// As `line:column: message [rule]`, in the order of lines.
    let expected: [String]
  }

  private static let examples = [
    Example(text: front + "\n" + back, expected: []),
    Example(text: "[a]: https://example.org\n\n" + back + front, expected: []),
    Example(
      text: front,
      expected: [
        "7:10: flyer 'extra' lists face 'back', which is not in its text [missing-face]"
      ]),
    Example(
      text: front + back + "\n" + front,
      expected: ["16:12: face 'front' of flyer 'extra' already begins in line 9 [duplicate-face]"]),
    Example(
      text: front + "\nStay.\n\n```{do}\n- Go.\n```\n\n" + back + "\n[^1]: Where?\n",
      expected: [
        "13:1: this part of flyer 'extra' is after face 'front', so no sheet prints it [text-outside-faces]",
        "23:1: this part of flyer 'extra' is after face 'back', so no sheet prints it [text-outside-faces]",
        "23:3: nothing refers to the note '1' [unused-note]",
      ]),
    Example(
      text: "Stay.\n\n" + front + "\n- a\n\n  ````{face} back\n  Read this.\n  ````\n",
      expected: [
        "9:1: this part of flyer 'extra' is before its first face, so no sheet prints it [text-outside-faces]",
        "17:14: face 'back' of flyer 'extra' is inside another block [nested-face]",
      ]),
    Example(
      text: front + "````{face} bakc\nRead this.\n````\n",
      expected: ["12:12: no face of this flyer has the id 'bakc' [unknown-id]"]),
    Example(
      text: front + "````{face}\nRead this.\n````\n",
      expected: ["12:5: the directive 'face' needs an argument [directive-argument]"]),
    Example(
      text: "````{face} front\nSay nothing.\n\n" + back,
      expected: [
        "9:1: this fence is not closed before the one in line 12, which is at least as long [short-fence]"
      ]),
    Example(
      kind: "trifold", text: front + back,
      expected: [
        "6:10: a trifold has 6 faces (in reading order: the cover, the flap, three inside, the back), but 'extra' has 2 [wrong-faces]"
      ]),
    Example(
      kind: "booklet", faces: ["front", "front"], text: front,
      expected: ["7:10: `faces` of flyer 'extra' lists face 'front' twice [duplicate-id]"]),
  ]

  @Test(arguments: examples.indices)
  func `is an error with the flyer, the face and the line, whatever is made`(index: Int)
    async throws
  {
    let example = Self.examples[index]
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/t"]).status == .success)
    let flyer = "Content/flyers/extra.md"
    let faces = example.faces.map { "  - {id: \($0), for: reader, words: 60}\n" }.joined()
    let front = "title: More\nsummary: More.\nkind: \(example.kind)\nfaces:\n"
    try folder.write("---\n" + front + faces + "---\n" + example.text, to: "t/" + flyer)
    try folder.replace(
      "flyers: [bag-card]", with: "flyers: [bag-card, extra]", in: "t/Content/toolkit.yaml")
    for command in [["check"], ["build", "--only", "site", "--output", folder.path + "/Output"]] {
      let run = await CommandRun(
        command + [
          "--content", folder.path + "/t/Content", "--today", "2026-11-24", "--format", "short",
        ])
      let found = run.errors.split(separator: "\n").filter { $0.contains(flyer) }.map { line in
        let parts = line.split(separator: flyer + ":")[1].split(separator: "]")[0] + "]"
        return String(parts.replacing(" error:", with: "").replacing(" warning:", with: ""))
      }
      #expect(found == example.expected)
      #expect((run.status == .success) == example.expected.isEmpty)
    }
  }
}
