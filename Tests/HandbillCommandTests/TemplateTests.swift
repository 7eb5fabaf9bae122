import Foundation
import HandbillCommand
import Testing

/// What a toolkit's own templates may do, seen through the program.
@Suite struct `A toolkit's own templates` {
  /// A small toolkit with a template of its own, in which `old` became `new`.
  private func toolkit(_ template: String, _ old: String, _ new: String) async throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    _ = await CommandRun(["init", folder.path + "/kit"])
    let made = await CommandRun(
      ["new", "template", template, "--content", folder.path + "/kit/Content"])
    #expect(made.status == .success, "\(made.errors)")
    let name = template.contains(".") ? template : template + ".mustache"
    try folder.replace(old, with: new, in: "kit/Templates/" + name)
    return folder
  }

  /// The errors of a build, in the short form, without the folder.
  private func errors(_ folder: TemporaryFolder) async -> [String] {
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--only", "site", "--today", "2026-11-24", "--format", "short",
    ])
    return run.errors.replacing(folder.path + "/kit/", with: "").split(separator: "\n")
      .map(String.init).filter { $0.contains(" error: ") }
  }

  @Test(arguments: [
    ("{law}", "{lwa}", "[unknown-directive]; write 'law', which is not placed"),
    ("{law}", "{quotes}", "[unknown-directive]; write 'law', which is not placed"),
    ("{practice}", "{law}", "[lost-text]; add a line ```{practice}"),
  ])
  func `cannot lose a legal statement`(_ old: String, _ new: String, _ remedy: String) async throws
  {
    let errors = await errors(try await toolkit("markdown/rule", old, new))
    #expect(
      errors.contains { $0.contains("Templates/markdown/rule.mustache:") && $0.contains(remedy) })
  }

  /// Four blanks make a code block of the fence, which only the Markdown parser sees.
  @Test func `cannot lose a text where only the parsed page shows it`() async throws {
    let folder = try await toolkit("markdown/rule", "```{law}\n```\n", "    ```{law}\n    ```\n")
    #expect(
      await errors(folder) == [
        "Templates/markdown/rule.mustache: error: the template did not place the text 'law' [lost-text]; check the fences and the indentation around ```{law}"
      ])
  }

  @Test(arguments: [
    ("html/page", "</head>", "<script>go()</script></head>"),
    ("html/page", "<h1>", "<h1 onclick=\"go()\">"),
    ("html/partials/footer", "<footer", "<img src=\"https://example.org/count.png\"><footer"),
    ("assets/site.css", "html{", "@import \"https://example.org/a.css\";html{"),
    ("assets/icon.svg", "<path", "<path onclick=\"go()\""),
    ("icons/door.svg", "<path", "<path onclick=\"go()\""),
    ("print/sheet.css", "html {", "html { background: url(//example.org/a.png);"),
    ("print/book.typ", "#let ink", "#import \"@preview/cetz:0.3.0\": draw\n#let ink"),
    ("sharing/card.svg", "<text ", "<image href=\"https://example.org/a.png\"/><text "),
  ])
  func `cannot have a script within a page, an event or an outside address`(
    _ template: String, _ old: String, _ new: String
  ) async throws {
    let errors = await errors(try await toolkit(template, old, new))
    #expect(!errors.isEmpty)
    #expect(
      errors.allSatisfy {
        $0.contains("Templates/\(template)") && $0.contains("unsafe-") && $0.contains("; ")
      }, "\(errors)")
  }

  /// Links that lead to themselves, since whoever tests as root may read every folder.
  @Test func `are not passed over when they cannot be read`() async throws {
    let folder = try await toolkit("html/page", "<h1>", "<h1>")
    let templates = folder.path + "/kit/Templates"
    for link in ["markdown", "html/home.mustache"] {
      try FileManager.default.createSymbolicLink(
        atPath: templates + "/" + link, withDestinationPath: templates + "/" + link)
    }
    #expect(mkfifo(templates + "/html/part.mustache", 0o600) == 0)
    let why = "cannot be read: Too many levels of symbolic links [unreadable]"
    #expect(
      await errors(folder) == [
        "Templates/html/home.mustache: error: \(why); check the disk, and that the file is whole",
        "Templates/html/part.mustache: error: neither a file nor a folder [not-a-file]; "
          + "remove this pipe, socket or device",
        "Templates/markdown: error: \(why); check the disk, and that the file is whole",
      ])
  }
}
